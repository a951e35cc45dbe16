/**
 * Up and down between the search box and the results under `root`, Escape back to the box. Enter is the box's and the links' own.
 */
export function moveByArrow(root: HTMLElement | null, event: KeyboardEvent): void {
  if (!root || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
  const step = STEPS[event.key] ?? 0
  const stops = [...root.querySelectorAll<HTMLElement>('.search-box input, a.result-link')]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  const next = event.key === 'Escape' && at > 0 ? stops[0] : step !== 0 && at >= 0 ? stops[at + step] : undefined
  if (!next) return
  event.preventDefault()
  next.focus()
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/** The first result under `root`. */
export const firstResult = (root: HTMLElement | null) => root?.querySelector<HTMLElement>('a.result-link') ?? null
