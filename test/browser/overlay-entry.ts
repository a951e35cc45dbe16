// Put into a page by the overlay's tests: the overlay with the page's real capture, and a background that only writes down what it is told.
import { readConsole } from '#shared/recognise/read-console.ts'
import { watchPage } from '../../extension/page/watch.ts'
import type { PageWatch } from '../../extension/page/watching.ts'
import { ConsolePage } from '../../extension/overlay/console-page.ts'
import { Overlay } from '../../extension/overlay/overlay.ts'
import { PANEL_CODE } from '../../extension/overlay/panel/panel-code.ts'
import type { LATER_SCRIPTS, Start, ToBackground, ToPage } from '../../extension/messages/messages.ts'

const told: ToBackground[] = []
let answers: Partial<Record<ToBackground['kind'], unknown>> = {}
let page: ConsolePage | null = null
let overlay: Overlay | null = null
let watch: PageWatch | null = null

/** Begins as the page's script does. `answered`: what the background answers, by kind of message. */
export function begin(start: Start, answered: typeof answers = {}): void {
  answers = answered
  const made = new ConsolePage(document, start, send)
  page = made
  watch = watchPage({
    document,
    start,
    reader: () => Promise.resolve(readConsole),
    isOwn: (node) => node === made.own,
    onLook: (seen) => {
      made.see(seen)
      void send({ kind: 'look', look: seen.look })
    },
  })
}

/** A message of the background to the page. */
export function receive(message: ToPage): void {
  if (message.kind === 'settings') watch?.change(message.start)
  void page?.receive(message)
}

/** What the page told the background so far. */
export const said = (): readonly ToBackground[] => told

/** The extension is gone: nothing is read any more. */
export function stop(): void {
  watch?.stop()
  page?.stop()
}

async function send(message: ToBackground): Promise<unknown> {
  told.push(message)
  if (message.kind !== 'script') return answers[message.kind] ?? null
  await Promise.resolve()
  // `chip`: the panel cannot be put into the page.
  if (message.script === answers.script || answers.script === undefined) draw(message.script)
  else return false
  return true
}

function draw(script: keyof typeof LATER_SCRIPTS): void {
  if (script === 'panel') overlay?.takePanel(PANEL_CODE)
  else if (script === 'chip' && page) overlay = new Overlay(page)
}
