// Put into a page by watch*.spec.ts: the watch as the content script starts it, its looks kept for asking.
import { watchPage, type PageLook, type PageWatch } from '../../extension/page/watch.ts'
import type { Start } from '../../extension/messages/messages.ts'

export const looks: PageLook[] = []
let watch: PageWatch | null = null

/** Starts watching the page. */
export function start(start: Start): void {
  watch = watchPage({ document, start, onLook: (look) => void looks.push(look) })
}

export const running = (): PageWatch => {
  if (!watch) throw new Error('Nothing is watched.')
  return watch
}

/** The facts of the last look: `vm.host "esx01"`. */
export const facts = (): string[] | null =>
  looks.at(-1)?.look.facts.map(({ key, value }) => `${key} ${JSON.stringify(value)}`) ?? null
