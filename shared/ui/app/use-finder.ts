import { useCallback, useRef } from 'preact/hooks'
import type { Pack } from '#shared/model/pack.ts'
import type { Finder } from '../search/finder.ts'
import type { Shell } from './shell.ts'

/** Opens the search over a pack once, when it is first needed; a failed try is made again. */
export function useFinder(pack: Pack, openSearch: Shell['openSearch']): () => Promise<Finder> {
  const opened = useRef<{ pack: Pack; finder: Promise<Finder> } | null>(null)
  return useCallback(() => {
    if (opened.current?.pack !== pack) {
      const finder = openSearch(pack)
      finder.catch(() => (opened.current = null))
      opened.current = { pack, finder }
    }
    return opened.current.finder
  }, [pack, openSearch])
}
