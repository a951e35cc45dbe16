import type uPlot from 'uplot'
import type { LogRow } from './rows.ts'

/** What the keys and the buttons do. */
export const ZOOMS: Record<string, (plot: uPlot, around: LogRow | undefined) => void> = {
  '+': (plot, around) => zoom(plot, 0.5, around),
  '-': (plot, around) => zoom(plot, 2, around),
  '0': showAll,
}

/** Puts the crosshair on a bar, and moves the time shown where it lies outside; without one, away. */
export function pointAt(plot: uPlot, row: LogRow | undefined): void {
  const { min, max } = plot.scales['x'] ?? {}
  if (!row || row.ms === undefined || Number.isNaN(row.at)) return plot.setCursor({ left: -10, top: -10 })
  if (min === undefined || max === undefined) return undefined
  const seconds = row.at / 1000
  const half = (max - min) / 2
  if (seconds < min || seconds > max) show(plot, seconds - half, seconds + half)
  return plot.setCursor({ left: plot.valToPos(seconds, 'x'), top: plot.valToPos(row.ms, 'y') })
}

/** Widens or narrows the time shown, around the chosen bar or the middle. */
function zoom(plot: uPlot, by: number, around: LogRow | undefined): void {
  const { min, max } = plot.scales['x'] ?? {}
  if (min === undefined || max === undefined) return
  const middle = around ? around.at / 1000 : (min + max) / 2
  const half = Math.max(0.5, ((max - min) / 2) * by)
  show(plot, middle - half, middle + half)
}

function showAll(plot: uPlot): void {
  const times = plot.data[0]
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) return
  const margin = Math.max(1, (last - first) * 0.02)
  show(plot, first - margin, last + margin)
}

/** At once: where a bar lies is asked right after. */
const show = (plot: uPlot, min: number, max: number) => plot.batch(() => plot.setScale('x', { min, max }))
