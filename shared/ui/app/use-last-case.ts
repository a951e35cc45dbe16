import { useEffect, useState } from 'preact/hooks'

const CASE = /^\/case\/([^/]+)/
const KEPT_AS = 'unstun-last-case'

/**
 * The case that was open last in this tab, so that "Walk" goes back to it and an advice's steps are ticked off for it. `isKept`: after
 * a reload too.
 */
export function useLastCase(path: string, isKept = false): string | null {
  const [last, setLast] = useState<string | null>(() => (isKept ? keptCase() : null))
  useEffect(() => {
    const id = CASE.exec(path)?.[1]
    if (id) setLast(id)
    else if (path.startsWith('/walk')) setLast(null)
  }, [path])
  useEffect(() => {
    if (isKept) keepCase(last)
  }, [isKept, last])
  return last
}

/** A browser that stores nothing forgets it at a reload. */
function keptCase(): string | null {
  try {
    return sessionStorage.getItem(KEPT_AS)
  } catch {
    return null
  }
}

function keepCase(id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(KEPT_AS)
    else sessionStorage.setItem(KEPT_AS, id)
  } catch {
    // what was meant to be kept is only lost at a reload
  }
}
