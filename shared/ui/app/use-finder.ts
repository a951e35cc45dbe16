import { useCallback, useRef } from 'preact/hooks'
import type { Pack } from '#shared/model/pack.ts'
import type { Finder } from '../search/finder.ts'
import type { Shell } from './shell.ts'

/** Opens the search over a pack once, when it is first needed. One that could not be opened, or broke down, is opened anew. */
export function useFinder(pack: Pack, openSearch: Shell['openSearch']): () => Promise<Finder> {
  const opened = useRef<{ pack: Pack; finder: Promise<Finder> } | null>(null)
  return useCallback(() => {
    const before = opened.current
    if (before?.pack === pack) return before.finder
    before?.finder.then(
      (finder) => finder.close(),
      () => null,
    )
    const finder = openSearch(pack)
    const forget = () => {
      if (opened.current?.finder === finder) opened.current = null
    }
    finder.then((open) => open.whenFailed(forget), forget)
    opened.current = { pack, finder }
    return finder
  }, [pack, openSearch])
}
