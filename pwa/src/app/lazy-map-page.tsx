import { useEffect, useState } from 'preact/hooks'
import type { Topic } from '#shared/model/topic.ts'
import { useApp } from '#shared/ui/frame/app-context.ts'
import type * as MapModule from '#shared/ui/map/map-page.tsx'

type Page = typeof MapModule.MapPage

/** The map brings a layout library of its own, so it is loaded when it is opened. */
export function LazyMapPage(props: { topic: Topic; caseId: string | null }) {
  const { report, words } = useApp()
  const [Page, setPage] = useState<Page>()
  useEffect(() => {
    import('#shared/ui/map/map-page.tsx').then(({ MapPage }) => setPage(() => MapPage), report)
  }, [report])
  return Page ? <Page {...props} /> : <p role="status">{words.frame.loading}</p>
}
