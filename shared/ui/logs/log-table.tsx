import { useState } from 'preact/hooks'
import { useApp } from '../frame/app-context.ts'
import { lengthText } from './lengths.ts'
import { useLogsWords } from './logs-words.ts'
import { timeOf, type LogRow } from './rows.ts'
import './log-table.css'

/** More rows than anyone reads; the export has them all. */
const SHOWN = 500

type Props = { rows: readonly LogRow[]; chosen: LogRow | undefined; choose: (row: LogRow) => void }

/** The same data as the chart, to be read. */
export function LogTable({ rows, chosen, choose }: Props) {
  const words = useLogsWords()
  const [onlyLong, setOnlyLong] = useState(false)
  const listed = onlyLong ? rows.filter(({ ms }) => ms !== undefined) : rows
  return (
    <section aria-labelledby="logs-table">
      <h2 id="logs-table">{words.table}</h2>
      <div class="choices">
        <label>
          <input type="checkbox" checked={onlyLong} onChange={(event) => setOnlyLong(event.currentTarget.checked)} />
          {words.onlyLong}
        </label>
      </div>
      {listed.length > SHOWN && <p class="small soft">{words.firstRows(SHOWN, listed.length)}</p>}
      <div class="table-scroll" tabIndex={0} role="group" aria-labelledby="logs-table">
        <table class="data logs-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.at}</th>
              <th scope="col">{words.columns.ms}</th>
              <th scope="col">{words.columns.what}</th>
              <th scope="col">{words.columns.vm}</th>
              <th scope="col">{words.columns.where}</th>
            </tr>
          </thead>
          <tbody>
            {listed.slice(0, SHOWN).map((row) => (
              <Row key={`${row.file}:${row.line} ${row.kind}`} row={row} isChosen={row === chosen} choose={choose} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ row, isChosen, choose }: { row: LogRow; isChosen: boolean; choose: (row: LogRow) => void }) {
  const { language } = useApp()
  const words = useLogsWords()
  return (
    <tr aria-current={isChosen ? 'true' : undefined}>
      <td class="nowrap">{timeOf(row)}</td>
      <td class="number nowrap">{row.ms === undefined ? '' : lengthText(row.ms, language)}</td>
      <td>
        {words.kinds[row.kind]}
        {row.cause && <span class="soft"> · {words.causes[row.cause]}</span>}
        {row.text && <code class="quote">{row.text}</code>}
      </td>
      <td>{row.vm}</td>
      <td>
        <button type="button" class="button quiet small" onClick={() => choose(row)}>
          {row.file}:{row.line}
        </button>
      </td>
    </tr>
  )
}
