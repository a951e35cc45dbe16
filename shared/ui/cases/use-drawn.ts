import { useEffect, useRef, useState } from 'preact/hooks'

/** So many rows are drawn at once: a screen's worth and more, quick on any device. */
const PAGE = 60

/** How much of a long list is drawn: more of it each time its end comes near. `again` begins anew. */
export function useDrawn(all: number, again: string) {
  const [drawn, setDrawn] = useState({ again, count: PAGE })
  const end = useRef<HTMLDivElement>(null)
  const count = drawn.again === again ? drawn.count : PAGE
  const more = () => setDrawn({ again, count: count + PAGE })
  useEffect(() => {
    const element = end.current
    if (!element || count >= all) return undefined
    const watcher = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setDrawn({ again, count: count + PAGE }),
      { rootMargin: '600px' },
    )
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [all, again, count])
  return { count: Math.min(count, all), end, more }
}
