import { SERIES } from './chart-options.ts'
import { useLogsWords } from './logs-words.ts'
import type { LogRow } from './rows.ts'

/** What the colours and lines of the chart stand for. */
export function ChartLegend({ bars, hasSpans }: { bars: readonly LogRow[]; hasSpans: boolean }) {
  const words = useLogsWords()
  return (
    <ul class="plain logs-legend small">
      {SERIES.filter(({ has }) => bars.some(has)).map(({ id, color }) => (
        <li key={id}>
          <svg width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" style={{ fill: `var(${color})` }} />
          </svg>
          {id === 'nfs-pause' || id === 'ping-gap' ? words.kinds[id] : words.causes[id]}
        </li>
      ))}
      {hasSpans && (
        <li>
          <svg width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" style={{ fill: 'var(--accent-wash)' }} />
            <rect width="12" height="4" style={{ fill: 'var(--known)' }} />
          </svg>
          {words.spans}
        </li>
      )}
      <li>
        <svg width="12" height="12" aria-hidden="true">
          <path d="M0 6h12" style={{ stroke: 'var(--ink-soft)', strokeDasharray: '3 2' }} />
        </svg>
        {words.limits}
      </li>
    </ul>
  )
}
