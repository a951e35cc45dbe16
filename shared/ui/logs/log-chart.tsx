import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { LogsWords } from '#shared/language/logs.en.ts'
import type { Language } from '#shared/model/language.ts'
import { useApp } from '../frame/app-context.ts'
import { chartOptions, dataOf, isBar, SERIES } from './chart-options.ts'
import { spansOf } from './spans.ts'
import { lengthText } from './lengths.ts'
import { timeOf } from './log-table.tsx'
import { useLogsWords } from './logs-words.ts'
import type { LogRow } from './rows.ts'

type Props = { rows: readonly LogRow[]; chosen: LogRow | undefined; choose: (row: LogRow) => void }

/** Lengths over time, on a logarithmic scale: a bar per stun, pause and gap, bands where a snapshot was made or joined. */
export function LogChart({ rows, chosen, choose }: Props) {
  const words = useLogsWords()
  const readout = useRef<HTMLParagraphElement>(null)
  const bars = useMemo(() => rows.filter(isBar), [rows])
  const { box, plot } = usePlot(rows, bars, choose, readout)
  useEffect(() => {
    if (chosen) pointAt(plot.current, chosen)
  }, [plot, chosen])
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const act = ZOOMS[event.key]
    if (step !== undefined) {
      const next = bars[Math.min(bars.length - 1, Math.max(0, (chosen ? bars.indexOf(chosen) : -1) + step))]
      if (next) choose(next)
    } else if (act) act(plot.current, chosen)
    else return
    event.preventDefault()
  }
  const button = (key: string, word: string) => (
    <button type="button" class="button" onClick={() => ZOOMS[key]?.(plot.current, chosen)}>
      {word}
    </button>
  )
  return (
    <section aria-labelledby="logs-chart">
      <h2 id="logs-chart">{words.chart}</h2>
      <p class="small soft">{words.chartHint}</p>
      <div class="choices">
        {button('+', words.zoomIn)}
        {button('-', words.zoomOut)}
        {button('0', words.all)}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes its own keys. */}
      <div
        class="logs-chart"
        ref={box}
        tabIndex={0}
        role="application"
        aria-label={words.chartLabel(bars.length)}
        onKeyDown={keys}
      />
      <p class="small" ref={readout} aria-hidden="true">
        {NOTHING}
      </p>
      <Legend bars={bars} hasSpans={spansOf(rows).length > 0} />
    </section>
  )
}

/** A space that keeps the line's height. */
const NOTHING = '\u00a0'

/** The chart library's drawing in a box of ours, made anew for other rows, another language or theme. */
function usePlot(
  rows: readonly LogRow[],
  bars: readonly LogRow[],
  choose: Props['choose'],
  readout: RefObject<HTMLParagraphElement | null>,
) {
  const { language, settings } = useApp()
  const words = useLogsWords()
  const box = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot | null>(null)
  const { theme } = settings
  useEffect(() => {
    const place = box.current
    if (!place) return undefined
    const width = () => Math.max(280, place.clientWidth)
    const options = chartOptions(rows, {
      width: width(),
      color: (name) => getComputedStyle(place).getPropertyValue(name).trim(),
      length: (ms) => lengthText(ms, language),
      pick: (index) => bars[index] && choose(bars[index]),
      hover: (index) => {
        const row = bars[index ?? -1]
        if (readout.current) readout.current.textContent = row ? describe(row, words, language) : NOTHING
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
  }, [rows, bars, choose, readout, language, theme, words])
  return { box, plot }
}

function Legend({ bars, hasSpans }: { bars: readonly LogRow[]; hasSpans: boolean }) {
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
    </ul>
  )
}

/** What the keys and the buttons do. */
const ZOOMS: Record<string, (plot: uPlot | null, around: LogRow | undefined) => void> = {
  '+': (plot, around) => zoom(plot, 0.5, around),
  '-': (plot, around) => zoom(plot, 2, around),
  '0': showAll,
}

/** One bar in a line: what, how long, whose, when. */
function describe(row: LogRow, words: LogsWords, language: Language): string {
  const cause = row.cause ? words.causes[row.cause] : undefined
  const length = row.ms === undefined ? undefined : lengthText(row.ms, language)
  return [words.kinds[row.kind], length, cause, row.vm ?? row.text, timeOf(row)].filter(Boolean).join(' · ')
}

/** Puts the crosshair on a bar, and moves the time shown where it lies outside. */
function pointAt(plot: uPlot | null, { at, ms }: LogRow): void {
  const { min, max } = plot?.scales['x'] ?? {}
  if (!plot || min === undefined || max === undefined || ms === undefined || Number.isNaN(at)) return
  const seconds = at / 1000
  const half = (max - min) / 2
  if (seconds < min || seconds > max) plot.setScale('x', { min: seconds - half, max: seconds + half })
  plot.setCursor({ left: plot.valToPos(seconds, 'x'), top: plot.valToPos(ms, 'y') })
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
