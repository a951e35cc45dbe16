// Put into a page by watch*.spec.ts: the watch as the content script starts it, its looks kept for asking; time as a test wants it.
import { readConsole } from '#shared/recognise/read-console.ts'
import type { ReadConsole } from '#shared/recognise/recognition.ts'
import { watchPage } from '../../extension/page/watch.ts'
import type { PageLook, PageWatch } from '../../extension/page/watching.ts'
import type { Clock } from '../../extension/page/clock.ts'
import type { Start } from '../../extension/messages/messages.ts'

export const looks: PageLook[] = []
let give: ((read: ReadConsole) => void) | null = null
let asked = 0
let isLate = false

/** From now on what reads a console comes when `come` says so. */
export const late = (): void => void (isLate = true)
export const come = (): void => give?.(readConsole)
/** How often what reads a console was asked for. */
export const asks = (): number => asked

function reader(): Promise<ReadConsole> {
  asked++
  return isLate ? new Promise((resolve) => (give = resolve)) : Promise.resolve(readConsole)
}

let watch: PageWatch | null = null

const isOwn = (node: Node): boolean => (node as Partial<Element>).id === 'own'

/** Starts watching the page. */
export function start(start: Start, clock?: Clock): void {
  watch = watchPage({
    document,
    start,
    reader,
    isOwn,
    onLook: (look) => void looks.push(look),
    ...(clock ? { clock } : {}),
  })
}

/** Starts watching with a clock that `advance` moves on; each question for the time costs `step` ms. */
export function startWithClock(given: Start, step = 0): void {
  costs = step
  start(given, clock)
}

export const running = (): PageWatch => {
  if (!watch) throw new Error('Nothing is watched.')
  return watch
}

/** The facts of the last look: `vm.host "esx01"`. */
export const facts = (): string[] | null =>
  looks.at(-1)?.look.facts.map(({ key, value }) => `${key} ${JSON.stringify(value)}`) ?? null

let time = 0
let costs = 0
let due: { at: number; work: () => void }[] = []

function later(work: () => void, ms: number): () => void {
  const one = { at: time + ms, work }
  due.push(one)
  return () => void (due = due.filter((other) => other !== one))
}

const clock: Clock = { now: () => (time += costs), later, idle: (work) => later(work, 0) }

/** Lets so much time go by; what is due is done in its order. */
export async function advance(ms: number): Promise<void> {
  const until = time + ms
  for (;;) {
    // Observers of changes are called between tasks.
    await Promise.resolve()
    const [next] = due.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)
    if (!next) break
    due = due.filter((one) => one !== next)
    time = Math.max(time, next.at)
    next.work()
  }
  time = Math.max(time, until)
}

/** How many things wait for their time. */
export const waiting = (): number => due.length

let walked = 0

/** How many elements have been walked since the last call. A walk asks each once for its attributes. */
export function countWalked(): number {
  const asks = Element.prototype.hasAttributes
  if (!asks.name.startsWith('counted')) {
    Element.prototype.hasAttributes = function counted(this: Element) {
      walked++
      return asks.call(this)
    }
  }
  const count = walked
  walked = 0
  return count
}

/** Lets time go by until a look walks the page; in the middle of it comes what reads a console. */
export async function comeOnceWalking(): Promise<void> {
  countWalked()
  for (let ms = 0; ms < 60_000; ms++) {
    await advance(1)
    if (countWalked() > 0) return come()
  }
  throw new Error('The page was not walked.')
}
