import type { RefObject } from 'preact'
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks'
import './number-language.ts'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { LogsWords } from '#shared/language/logs.en.ts'
import type { Language } from '#shared/model/language.ts'
import { useApp } from '../frame/app-context.ts'
import { ChartLegend } from './chart-legend.tsx'
import { chartOptions, dataOf, isBar } from './chart-options.ts'
import { pointAt, ZOOMS } from './chart-zoom.ts'
import { spansOf } from './spans.ts'
import { lengthText } from './lengths.ts'
import { useLogsWords } from './logs-words.ts'
import { timeOf, type LogRow } from './rows.ts'
import './log-chart.css'

type Props = { rows: readonly LogRow[]; chosen: LogRow | undefined; choose: (row: LogRow) => void }

/** Lengths over time, on a logarithmic scale: a bar per stun, pause and gap, bands where a snapshot was made or joined. */
export function LogChart({ rows, chosen, choose }: Props) {
  const words = useLogsWords()
  const readout = useRef<HTMLParagraphElement>(null)
  const bars = useMemo(() => rows.filter(isBar), [rows])
  const { language } = useApp()
  const { box, plot } = usePlot(rows, bars, choose, readout)
  /** The crosshair may take a neighbour in the same pixel for the chosen bar: what is said is said of the chosen one. */
  const point = useCallback(() => {
    if (plot.current) pointAt(plot.current, chosen)
    if (chosen && readout.current) readout.current.textContent = describe(chosen, words, language)
  }, [plot, chosen, words, language])
  useEffect(point, [point])
  const act = (key: string) => {
    if (plot.current) ZOOMS[key]?.(plot.current, chosen)
    point()
  }
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step !== undefined) {
      const next = bars[Math.min(bars.length - 1, Math.max(0, (chosen ? bars.indexOf(chosen) : -1) + step))]
      if (next) choose(next)
    } else if (event.key in ZOOMS) act(event.key)
    else return
    event.preventDefault()
  }
  const button = (key: string, word: string) => (
    <button type="button" class="button" onClick={() => act(key)}>
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
      <ChartLegend bars={bars} hasSpans={spansOf(rows).length > 0} />
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
      pick: (index) => {
        const row = bars[index ?? -1]
        if (row) choose(row)
      },
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

/** One bar in a line: what, how long, whose, when. */
function describe(row: LogRow, words: LogsWords, language: Language): string {
  const cause = row.cause ? words.causes[row.cause] : undefined
  const length = row.ms === undefined ? undefined : lengthText(row.ms, language)
  return [words.kinds[row.kind], length, cause, row.vm ?? row.text, timeOf(row)].filter(Boolean).join(' · ')
}
