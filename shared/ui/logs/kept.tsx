import { useMemo } from 'preact/hooks'
import { useApp } from '../frame/app-context.ts'
import { timeText } from '../frame/dates.ts'
import { useCase } from '../frame/use-stored.ts'
import { caseTitle } from '../walk/case-title.ts'
import { KeptFiles } from './kept-files.tsx'
import { readingOf } from './kept-logs.ts'
import { useLogsWords } from './logs-words.ts'
import type { LogInput, LogResult } from './read-logs.ts'
import { ResultView } from './result-view.tsx'

/** What a case kept of its logs, shown again, and the logs themselves where it has them. */
export function Kept({ caseId, read }: { caseId: string | null; read: (inputs: LogInput[]) => void }) {
  const { language } = useApp()
  const words = useLogsWords()
  const record = useCase(caseId)?.record
  const logs = record?.logs
  const result = useMemo(() => logs && { reading: readingOf(logs), surroundings: NO_LINES }, [logs])
  if (!record) return null
  const { logFiles = [] } = record
  return (
    <>
      {logs && (
        <p class="notice">
          {words.kept(caseTitle(record, language), timeText(logs.at, language))}{' '}
          {logs.left > 0 && words.left(logs.left)}
        </p>
      )}
      {logFiles.length > 0 && <KeptFiles record={record} files={logFiles} read={read} />}
      {result && <ResultView result={result} />}
    </>
  )
}

const NO_LINES: LogResult['surroundings'] = new Map()
