import { useEffect, useState } from 'preact/hooks'

const CASE = /^\/case\/([^/]+)/

/** The case that was open last in this tab, so that "Walk" goes back to it. */
export function useLastCase(path: string): string | null {
  const [last, setLast] = useState<string | null>(null)
  useEffect(() => {
    const id = CASE.exec(path)?.[1]
    if (id) setLast(id)
    else if (path.startsWith('/walk')) setLast(null)
  }, [path])
  return last
}
