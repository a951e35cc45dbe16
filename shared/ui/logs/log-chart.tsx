import { useEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useApp } from '../frame/app-context.ts'
import { chartOptions, dataOf, SERIES } from './chart-options.ts'
import { lengthText } from './lengths.ts'
import { useLogsWords } from './logs-words.ts'
import type { LogRow } from './rows.ts'

type Props = { rows: readonly LogRow[]; chosen: LogRow | undefined; choose: (row: LogRow) => void }

/** Lengths over time, on a logarithmic scale: a bar per stun, pause and gap, bands where a snapshot was made or joined. */
export function LogChart({ rows, chosen, choose }: Props) {
  const { language, settings } = useApp()
  const words = useLogsWords()
  const box = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot | null>(null)
  const bars = rows.filter((row) => row.ms !== undefined && row.ms > 0 && !Number.isNaN(row.at))
  const latest = useRef({ bars, choose })
  latest.current = { bars, choose }
  const theme = `${settings.theme} ${document.documentElement.dataset['theme'] ?? ''}`
  useEffect(() => {
    const place = box.current
    if (!place) return undefined
    const look = getComputedStyle(place)
    const width = () => Math.max(280, place.clientWidth)
    const options = chartOptions(rows, {
      width: width(),
      ink: look.getPropertyValue('--ink-soft').trim(),
      line: look.getPropertyValue('--line').trim(),
      wash: look.getPropertyValue('--accent-wash').trim(),
      color: (name) => look.getPropertyValue(name).trim(),
      length: (ms) => lengthText(ms, language),
      pick: (index) => {
        const row = latest.current.bars[index]
        if (row) latest.current.choose(row)
      },
    })
    const made = new uPlot(options, dataOf(rows), place)
    plot.current = made
    const watch = new ResizeObserver(() => made.setSize({ width: width(), height: options.height }))
    watch.observe(place)
    return () => {
      watch.disconnect()
      made.destroy()
    }
  }, [rows, language, theme])
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step !== undefined) {
      const at = chosen ? bars.indexOf(chosen) : -1
      const next = bars[Math.min(bars.length - 1, Math.max(0, at + step))]
      if (next) choose(next)
    } else if (event.key === '+') zoom(plot.current, 0.5, chosen)
    else if (event.key === '-') zoom(plot.current, 2, chosen)
    else if (event.key === '0') showAll(plot.current)
    else return
    event.preventDefault()
  }
  return (
    <section aria-labelledby="logs-chart">
      <h2 id="logs-chart">{words.chart}</h2>
      <p class="small soft">{words.chartHint}</p>
      <div class="choices">
        <button type="button" class="button" onClick={() => zoom(plot.current, 0.5, chosen)}>
          {words.zoomIn}
        </button>
        <button type="button" class="button" onClick={() => zoom(plot.current, 2, chosen)}>
          {words.zoomOut}
        </button>
        <button type="button" class="button" onClick={() => showAll(plot.current)}>
          {words.all}
        </button>
      </div>
      <div class="logs-chart" ref={box} tabIndex={0} role="application" aria-label={words.chartLabel(bars.length)} onKeyDown={keys} />
      <ul class="plain logs-legend small">
        {SERIES.filter(({ has }) => bars.some(has)).map(({ id, color }) => (
          <li key={id}>
            <svg width="12" height="12" aria-hidden="true">
              <rect width="12" height="12" style={{ fill: `var(${color})` }} />
            </svg>
            {id === 'nfs-pause' || id === 'ping-gap' ? words.kinds[id] : words.causes[id]}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Widens or narrows the time shown, around the chosen bar or the middle. */
function zoom(plot: uPlot | null, by: number, around: LogRow | undefined): void {
  const { min, max } = plot?.scales['x'] ?? {}
  if (!plot || min === undefined || max === undefined) return
  const middle = around ? around.at / 1000 : (min + max) / 2
  const half = Math.max(0.5, ((max - min) / 2) * by)
  plot.setScale('x', { min: middle - half, max: middle + half })
}

function showAll(plot: uPlot | null): void {
  const times = plot?.data[0] ?? []
  const [first, last] = [times[0], times.at(-1)]
  if (!plot || first === undefined || last === undefined) return
  const margin = Math.max(1, (last - first) * 0.02)
  plot.setScale('x', { min: first - margin, max: last + margin })
}
