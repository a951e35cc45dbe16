import { useMemo, useState } from 'preact/hooks'
import { useApp, useTitle } from '../frame/app-context.ts'
import { timeText } from '../frame/dates.ts'
import { usePlace } from '../frame/route.ts'
import { useCase } from '../frame/use-stored.ts'
import { Intake } from './intake.tsx'
import { csvOf, jsonOf, saveText } from './export.ts'
import { readingOf } from './kept-logs.ts'
import { lengthText } from './lengths.ts'
import { LogChart } from './log-chart.tsx'
import { LogTable, timeOf } from './log-table.tsx'
import { useLogsWords } from './logs-words.ts'
import { Meaning } from './meaning.tsx'
import { OfferForm } from './offer-form.tsx'
import { OffsetField, useOffset } from './offset-field.tsx'
import { Progress } from './progress.tsx'
import type { LogResult, ReadLogs } from './read-logs.ts'
import { hasLocalTimes, rowsOf, type LogRow } from './rows.ts'
import { useReading } from './use-reading.ts'
import { caseTitle } from '../walk/case-title.ts'
import '../pages/lists.css'
import '../prose/prose.css'
import './logs.css'

type Props = { topicId: string; read: ReadLogs }

/** Logs in, stuns and facts out; all of it on this device. */
export function LogsPage({ topicId, read }: Props) {
  const words = useLogsWords()
  const place = usePlace()
  const { state, start, cancel } = useReading(read)
  useTitle(words.title)
  return (
    <div class="logs">
      <h1 tabIndex={-1}>{words.title}</h1>
      <p>{words.lead}</p>
      <Intake take={start} isNext={state.is !== 'done'} />
      {state.is === 'reading' && <Progress {...state} cancel={cancel} />}
      <div role="status">
        {state.is === 'cancelled' && <p class="notice">{words.cancelled}</p>}
        {state.is === 'refused' && <p class="notice">{state.sentence(words)}</p>}
      </div>
      {state.is === 'idle' && <Kept caseId={place.query.get('case')} topicId={topicId} />}
      {state.is === 'done' && <Result result={state.result} topicId={topicId} />}
    </div>
  )
}

/** What a case kept of its logs, shown again. */
function Kept({ caseId, topicId }: { caseId: string | null; topicId: string }) {
  const { language } = useApp()
  const words = useLogsWords()
  const record = useCase(caseId)?.record
  const logs = record?.logs
  const result = useMemo(() => logs && { reading: readingOf(logs), surroundings: NO_LINES }, [logs])
  if (!record || !logs || !result) return null
  return (
    <>
      <p class="notice">
        {words.kept(caseTitle(record, language), timeText(logs.at, language))} {logs.left > 0 && words.left(logs.left)}
      </p>
      <Result result={result} topicId={topicId} isKept />
    </>
  )
}

const NO_LINES: LogResult['surroundings'] = new Map()

type ResultProps = { result: LogResult; topicId: string; isKept?: boolean }

function Result({ result, topicId, isKept = false }: ResultProps) {
  const words = useLogsWords()
  const { reading } = result
  const [offset, setOffset] = useOffset()
  const rows = useMemo(() => rowsOf(reading, offset), [reading, offset])
  const [chosen, choose] = useState<LogRow>()
  const untimed = rows.filter(({ at, ms }) => Number.isNaN(at) && ms !== undefined).length
  const hasBars = rows.some(({ at, ms }) => !Number.isNaN(at) && ms !== undefined && ms > 0)
  return (
    <>
      <Meaning reading={reading} isNew={!isKept} />
      {!isKept && <OfferForm reading={reading} topicId={topicId} />}
      {hasLocalTimes(reading) && <OffsetField offset={offset} change={setOffset} />}
      {hasBars && <LogChart rows={rows} chosen={chosen} choose={choose} />}
      {hasBars && untimed > 0 && <p class="small soft">{words.untimed(untimed)}</p>}
      {chosen && <Around row={chosen} lines={result.surroundings.get(`${chosen.file}:${chosen.line}`)} />}
      {rows.length > 0 && <LogTable rows={rows} chosen={chosen} choose={choose} />}
      {rows.length + reading.facts.length > 0 && (
        <p class="ends">
          <button type="button" class="button" onClick={() => saveText('unstun-logs.csv', 'text/csv', csvOf(rows))}>
            {words.csv}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => saveText('unstun-logs.json', 'application/json', jsonOf(reading))}
          >
            {words.json}
          </button>
        </p>
      )}
    </>
  )
}

/** The chosen bar: what it is, and the lines around it as they stand in the log. */
function Around({ row, lines }: { row: LogRow; lines: string[] | undefined }) {
  const { language } = useApp()
  const words = useLogsWords()
  return (
    <section class="logs-around" role="status" aria-label={words.around}>
      <p>
        <strong>
          {words.kinds[row.kind]}
          {row.ms !== undefined && ` ${lengthText(row.ms, language)}`}
        </strong>{' '}
        <span class="soft">
          {row.cause && `${words.causes[row.cause]} · `}
          {row.vm && `${row.vm} · `}
          {timeOf(row)} · {row.file}:{row.line}
        </span>
      </p>
      <p class="small soft">{words.around}</p>
      <pre tabIndex={0} lang="en">
        {(lines ?? [row.text]).join('\n')}
      </pre>
    </section>
  )
}
