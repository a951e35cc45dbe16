import type { RefObject } from 'preact'

/**
 * Up and down between the search box and the results under `root`; a letter typed on a result goes on in the box. Enter in the box
 * opens the first result, on a result that one (a link does so by itself).
 */
export function arrowKeys(root: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const stops = root.current ? stopsIn(root.current) : []
    const at = stops.findIndex((stop) => stop === document.activeElement)
    const next = step !== 0 && at >= 0 ? stops[at + step] : undefined
    if (!next) return
    event.preventDefault()
    next.focus()
  }
}

const stopsIn = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('.search-box input, a.result-link')]

/** The first result under `root`. */
export const firstResult = (root: HTMLElement | null) => root?.querySelector<HTMLElement>('a.result-link') ?? null
