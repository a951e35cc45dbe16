import type uPlot from 'uplot'

/** Bars this near to each other cannot be told apart; in pixels. */
const REACH = 4

/**
 * The bar the crosshair is on, as its place among the times: the nearest, or the longest of those that cover it. `lengths` are in
 * the order of the times.
 */
export function barAt(plot: uPlot, lengths: readonly number[]): number | undefined {
  const { idx, left = -1 } = plot.cursor
  if (typeof idx !== 'number' || left < 0) return undefined
  const placeOf = (at: number) => plot.valToPos(plot.data[0][at] ?? Number.NaN, 'x')
  const nearest = placeOf(idx)
  let best = idx
  for (const step of [-1, 1])
    for (let at = idx + step; Math.abs(placeOf(at) - nearest) <= REACH; at += step)
      if ((lengths[at] ?? 0) > (lengths[best] ?? 0)) best = at
  return best
}
