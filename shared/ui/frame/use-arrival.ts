import { useEffect, useRef } from 'preact/hooks'
import { usePlace } from './route.ts'

/**
 * On each new page: to its top and its heading, so that a screen reader starts there;
 * with `?part=…` or a named part, to that part. The first page of a visit keeps the browser's focus,
 * and so does a page that gave it to a field of its own.
 */
export function useArrival(part: string | null): void {
  const { path } = usePlace()
  const first = useRef(true)
  useEffect(() => {
    const visited = !first.current
    first.current = false
    if (part) return onceThere(`#${CSS.escape(`part-${part}`)}`, (target) => target.scrollIntoView())
    if (!visited) return undefined
    scrollTo(0, 0)
    return onceThere('main h1', (heading) => {
      if (!heading.closest('main')?.contains(document.activeElement)) heading.focus({ preventScroll: true })
    })
  }, [path, part])
}

/** A page may come in two steps: the map is loaded, a case is read. Calls back when the element is there. */
function onceThere(selector: string, found: (element: HTMLElement) => void): () => void {
  const look = () => {
    const element = document.querySelector<HTMLElement>(selector)
    if (!element) return
    watch.disconnect()
    found(element)
  }
  const watch = new MutationObserver(look)
  watch.observe(document.body, { childList: true, subtree: true })
  look()
  return () => watch.disconnect()
}
