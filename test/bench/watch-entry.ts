// What the bench puts into a page: the watch as the content script starts it, all of its work timed.
import { readConsole } from '#shared/recognise/read-console.ts'
import type { Start } from '../../extension/messages/messages.ts'
import { clockOf } from '../../extension/page/clock.ts'
import { watchPage } from '../../extension/page/watch.ts'

/** How long each task of ours took, and how many looks have ended. */
export const tasks: number[] = []
export let looks = 0

const timed =
  <T extends unknown[]>(work: (...given: T) => void) =>
  (...given: T): void => {
    const begun = performance.now()
    work(...given)
    tasks.push(performance.now() - begun)
  }

/** Starts watching; what an observer of changes does is work of ours too. */
export function start(start: Start): void {
  const Observer = MutationObserver
  globalThis.MutationObserver = class extends Observer {
    constructor(callback: MutationCallback) {
      super(timed(callback))
    }
  }
  const clock = clockOf(window)
  const own = {
    now: clock.now,
    later: (work: () => void, ms: number) => clock.later(timed(work), ms),
    idle: (work: () => void) => clock.idle(timed(work)),
  }
  watchPage({ document, start, reader: () => Promise.resolve(readConsole), clock: own, onLook: () => void looks++ })
}

/** Changes one cell after the other for so long; resolves to the time that passed. */
export async function tick(ms: number, everyMs: number): Promise<number> {
  const cells = document.querySelectorAll('clr-dg-cell')
  const begun = performance.now()
  for (let at = 0; performance.now() - begun < ms; at++) {
    const cell = cells[(at * 977) % cells.length]
    if (cell) cell.textContent = `${at} %`
    await new Promise((done) => setTimeout(done, everyMs))
  }
  return performance.now() - begun
}
