import uPlot from 'uplot'
import type { StunCause } from '#shared/model/reading.ts'
import { barAt } from './chart-pick.ts'
import type { LogRow } from './rows.ts'
import { spansOf, type Span } from './spans.ts'

type SeriesId = StunCause | 'nfs-pause' | 'ping-gap'

/**
 * What is drawn in which colour of the theme, one over the other: gaps and pauses are wider and below, so that a stun that
 * ends with them stands before them. Removal, the one that matters here, has the strongest.
 */
const COLORS: Record<SeriesId, string> = {
  'ping-gap': '--line-strong',
  'nfs-pause': '--pause',
  'snapshot-remove': '--known',
  consolidate: '--known',
  'snapshot-create': '--suspected',
  vmotion: '--accent',
  'hot-add': '--accent',
  cbt: '--accent',
  device: '--accent',
  unknown: '--unknown',
}
const WIDTHS: Partial<Record<SeriesId, number>> = { 'ping-gap': 16, 'nfs-pause': 10 }
const STUN_WIDTH = 4
const STRIP = 6

const seriesOf = ({ kind, cause }: LogRow): string | undefined => cause ?? kind

export const SERIES = (Object.keys(COLORS) as SeriesId[]).map((id) => ({
  id,
  color: COLORS[id],
  has: (row: LogRow) => seriesOf(row) === id,
}))

/** What has both a time and a length. */
export const isBar = (row: LogRow) => row.ms !== undefined && row.ms > 0 && !Number.isNaN(row.at)

/** Times in seconds, then one list of lengths per series. Rows are in the order of their times. */
export function dataOf(rows: readonly LogRow[]): uPlot.AlignedData {
  const bars = rows.filter(isBar)
  return [
    bars.map(({ at }) => at / 1000),
    ...SERIES.map(({ has }) => bars.map((row) => (has(row) ? (row.ms ?? null) : null))),
  ]
}

type Look = {
  width: number
  color: (name: string) => string
  length: (ms: number) => string
  pick: (index: number | undefined) => void
  hover: (index: number | undefined) => void
}

export function chartOptions(rows: readonly LogRow[], look: Look): uPlot.Options {
  const bars = rows.filter(isBar)
  const lengths = bars.map(({ ms = 0 }) => ms)
  const [first = 0, last = 1] = [bars[0]?.at, bars.at(-1)?.at].map((at) => (at ?? 0) / 1000)
  const margin = Math.max(1, (last - first) * 0.02)
  const spans = spansOf(rows)
  const grid = { stroke: look.color('--line'), width: 1 }
  const axis = { stroke: look.color('--ink-soft'), grid, ticks: grid }
  return {
    width: look.width,
    height: 300,
    padding: [null, LABEL_HALF, null, null],
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'UTC'),
    legend: { show: false },
    cursor: { points: { size: 9 } },
    scales: {
      x: { time: true, min: first - margin, max: last + margin, auto: false },
      y: {
        distr: 3,
        log: 10,
        range: (_, low, high) => [
          Math.min(100, 10 ** Math.floor(Math.log10(low || 100))),
          Math.max(60_000, high * 1.5),
        ],
      },
    },
    axes: [
      {
        ...axis,
        size: 44,
        space: (...[, , low, high, width]) => labelSpace((high - low) / width),
        values: (...[, splits, , , step]) => splits.map((at, index) => timeText(at, step, splits[index - 1])),
      },
      {
        ...axis,
        size: 84,
        grid: { ...grid, filter: onlyDecades },
        values: (_, splits) => splits.map((ms) => (isDecade(ms) ? look.length(ms) : '')),
      },
    ],
    series: [{}, ...SERIES.map(({ id, color }) => seriesLook(id, look.color(color)))],
    hooks: {
      drawClear: [(plot) => spans.forEach((span) => drawSpan(plot, span, look.color))],
      drawAxes: [(plot) => drawLimits(plot, look)],
      setCursor: [(plot) => look.hover(barAt(plot, lengths))],
      ready: [(plot) => plot.over.addEventListener('click', () => look.pick(barAt(plot, lengths)))],
    },
  }
}

const isDecade = (ms: number) => Number.isInteger(Math.round(Math.log10(ms) * 1e6) / 1e6)

const onlyDecades: uPlot.Axis.Filter = (_, splits) => splits.map((ms) => (isDecade(ms) ? ms : null))

/** The last time label is centred below the chart's right edge. */
const LABEL_HALF = 44
/** Days and clock times, and those with milliseconds. */
const [SPACE, WIDE_SPACE] = [80, 112]

/** How far time labels stand from each other, in pixels: as far as those that this many seconds a pixel ask for are wide. */
const labelSpace = (secondsAPixel: number) => (secondsAPixel * SPACE < 1 ? WIDE_SPACE : SPACE)

/** UTC as ISO writes it: days, or clock times with the day where it changes. */
function timeText(at: number, step: number, before: number | undefined): string {
  const [day = '', clock = ''] = new Date(at * 1000).toISOString().split('T')
  if (step >= 86_400) return before !== undefined && yearOf(before) === yearOf(at) ? day.slice(5) : day
  const shown = clock.slice(0, step >= 60 ? 5 : step >= 1 ? 8 : 12)
  const isNewDay = before === undefined || Math.floor(before / 86_400) !== Math.floor(at / 86_400)
  return isNewDay ? `${shown}\n${day}` : shown
}

const yearOf = (at: number) => new Date(at * 1000).getUTCFullYear()

function seriesLook(label: SeriesId, color: string): uPlot.Series {
  const width = WIDTHS[label] ?? STUN_WIDTH
  const bars = uPlot.paths.bars?.({ size: [0.6, width, width], align: 0 })
  return {
    label,
    scale: 'y',
    stroke: color,
    fill: color,
    width: 1,
    points: { show: false },
    ...(bars && { paths: bars }),
  }
}

/** A band over the whole height, with a strip on top that stays visible where the band is a hair. */
function drawSpan(plot: uPlot, { kind, from, to }: Span, color: Look['color']): void {
  const { left, top, width, height } = plot.bbox
  const within = (at: number) => Math.min(left + width, Math.max(left, plot.valToPos(at / 1000, 'x', true)))
  const [start, end] = [within(from), within(to)]
  plot.ctx.fillStyle = color('--accent-wash')
  plot.ctx.fillRect(start, top, Math.max(1, end - start), height)
  plot.ctx.fillStyle = color(COLORS[kind])
  plot.ctx.fillRect(start - 1, top, Math.max(3, end - start), STRIP * devicePixelRatio)
}

/** The limits of our bands. */
function drawLimits(plot: uPlot, { color }: Look): void {
  const { left, width } = plot.bbox
  plot.ctx.save()
  plot.ctx.strokeStyle = color('--ink-soft')
  plot.ctx.setLineDash([4, 4])
  for (const limit of [1000, 5000, 30_000]) {
    const y = Math.round(plot.valToPos(limit, 'y', true)) + 0.5
    plot.ctx.beginPath()
    plot.ctx.moveTo(left, y)
    plot.ctx.lineTo(left + width, y)
    plot.ctx.stroke()
  }
  plot.ctx.restore()
}
