// What the bench puts into the page: the extension's capture and recognition, and the bare walk it is held against.
import { Capture } from '../../extension/capture/capture.ts'
import type { Knowledge } from '#shared/recognise/recognition.ts'
import { recognise } from '#shared/recognise/recognise.ts'

/** Every element's visibility and every text once: what any reader of a page has to do. */
function bareWalk(root: Element): number {
  let letters = 0
  const visit = (el: Element) => {
    const style = getComputedStyle(el)
    if (style.display === 'none' || style.visibility === 'hidden') return
    for (let node = el.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) letters += (node as Text).data.length
      else if (node.nodeType === 1) visit(node as Element)
    }
  }
  visit(root)
  return letters
}

const timed = (work: () => unknown): number => {
  const before = performance.now()
  work()
  return performance.now() - before
}

export type Timings = { bare: number[]; whole: number[]; change: number[] }

/** Several rounds in one page. Style is clean before each round, so that no one pays for the page's own work. */
export function rounds(count: number, knowledge: Knowledge): Timings {
  const timings: Timings = { bare: [], whole: [], change: [] }
  for (let round = 0; round < count; round++) {
    void document.body.offsetHeight
    timings.bare.push(timed(() => bareWalk(document.body)))
    const capture = new Capture(document)
    timings.whole.push(timed(() => recognise(capture.whole(), knowledge)))
    const cells = document.querySelectorAll('clr-dg-cell')
    const cell = cells[(round * 977) % cells.length]
    if (cell) cell.textContent = `changed ${round}`
    void document.body.offsetHeight
    timings.change.push(timed(() => cell && recognise(capture.after([cell]), knowledge)))
  }
  return timings
}
