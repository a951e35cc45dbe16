import { useEffect, useRef } from 'preact/hooks'
import { usePlace } from './route.ts'

/**
 * On each new page: to its top and its heading, so that a screen reader starts there;
 * with `?part=…` or a named part, to that part. The first page of a visit keeps the browser's focus.
 */
export function useArrival(part: string | null): void {
  const { path } = usePlace()
  const first = useRef(true)
  useEffect(() => {
    const target = part ? document.getElementById(`part-${part}`) : null
    if (target) target.scrollIntoView()
    else if (!first.current) {
      scrollTo(0, 0)
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    }
    first.current = false
  }, [path, part])
}
