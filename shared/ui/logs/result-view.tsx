import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { useApp } from '../frame/app-context.ts'
import { csvOf, jsonOf, saveText } from './export.ts'
import { lengthText } from './lengths.ts'
import { LogChart } from './log-chart.tsx'
import { LogTable } from './log-table.tsx'
import { useLogsWords } from './logs-words.ts'
import { Meaning } from './meaning.tsx'
import { OffsetField, useOffset } from './offset-field.tsx'
import type { LogResult } from './read-logs.ts'
import { hasLocalTimes, rowsOf, timeOf, type LogRow } from './rows.ts'

/** What was read: what it means, as a chart, as a table. `children`, what can be done with it, stand behind the meaning of a new reading. */
export function ResultView({ result, children }: { result: LogResult; children?: ComponentChildren }) {
  const words = useLogsWords()
  const { language } = useApp()
  const { reading, surroundings: around } = result
  const withLines = useMemo(
    () => reading.stuns.filter(({ file, line }) => around.has(`${file}:${line}`)).length,
    [reading, around],
  )
  const [offset, setOffset] = useOffset()
  const rows = useMemo(() => rowsOf(reading, offset), [reading, offset])
  const [picked, choose] = useState<LogRow>()
  // With another offset the same line is another row.
  const chosen = useMemo(() => picked && rows.find((row) => isSameLine(row, picked)), [picked, rows])
  const untimed = rows.filter(({ at, ms }) => Number.isNaN(at) && ms !== undefined).length
  const hasBars = rows.some(({ at, ms }) => !Number.isNaN(at) && ms !== undefined && ms > 0)
  return (
    <>
      <Meaning reading={reading} isNew={children !== undefined} />
      {children}
      {hasLocalTimes(reading) && <OffsetField offset={offset} change={setOffset} />}
      {hasBars && <LogChart rows={rows} chosen={chosen} choose={choose} />}
      {hasBars && untimed > 0 && <p class="small soft">{words.untimed(untimed)}</p>}
      {withLines > 0 && withLines < reading.stuns.length && (
        <p class="small soft">{words.linesOfFirst(withLines.toLocaleString(language))}</p>
      )}
      {chosen && <Around row={chosen} lines={around.get(`${chosen.file}:${chosen.line}`)} />}
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

const isSameLine = (one: LogRow, other: LogRow) =>
  one.file === other.file && one.line === other.line && one.kind === other.kind

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
      {lines || row.text ? (
        <>
          <p class="small soft">{words.around}</p>
          <pre tabIndex={0} lang="en">
            {(lines ?? [row.text]).join('\n')}
          </pre>
        </>
      ) : (
        <p class="small soft">{words.noLines(row.line)}</p>
      )}
    </section>
  )
}
