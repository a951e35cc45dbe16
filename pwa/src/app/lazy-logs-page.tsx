import { useEffect, useState } from 'preact/hooks'
import { useApp } from '#shared/ui/frame/app-context.ts'
import type * as LogsModule from '#shared/ui/logs/logs-page.tsx'
import { readInWorker } from '../logs/read-in-worker.ts'

type Page = typeof LogsModule.LogsPage

/** The logs page brings a chart library of its own, so it is loaded when it is opened. */
export function LazyLogsPage({ topicId }: { topicId: string }) {
  const { report, words } = useApp()
  const [Page, setPage] = useState<Page>()
  useEffect(() => {
    import('#shared/ui/logs/logs-page.tsx').then(({ LogsPage }) => setPage(() => LogsPage), report)
  }, [report])
  return Page ? <Page topicId={topicId} read={readInWorker} /> : <p role="status">{words.frame.loading}</p>
}
