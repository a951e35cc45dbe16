import { useEffect, useState } from 'preact/hooks'
import { useApp } from '#shared/ui/frame/app-context.ts'
import type * as SearchModule from '#shared/ui/search/search-page.tsx'

type Page = typeof SearchModule.SearchPage

/** Search is loaded when it is opened: the first page needs only its box. */
export function LazySearchPage() {
  const { report, words } = useApp()
  const [Page, setPage] = useState<Page>()
  useEffect(() => {
    import('#shared/ui/search/search-page.tsx').then(({ SearchPage }) => setPage(() => SearchPage), report)
  }, [report])
  return Page ? <Page /> : <p role="status">{words.frame.loading}</p>
}
