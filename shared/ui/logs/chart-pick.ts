import type uPlot from 'uplot'

/** Bars this near to the crosshair cannot be told apart; in pixels. */
const REACH = 4

/**
 * The bar the crosshair is on, as its place among the times: of those in its reach the longest, since they cover each other, else the
 * nearest. `lengths` are in the order of the times.
 */
export function barAt({ cursor, data, valToPos }: uPlot, lengths: readonly number[]): number | undefined {
  const { idx, left = -1 } = cursor
  if (typeof idx !== 'number' || left < 0) return undefined
  const [times] = data
  const isNear = (at: number) => Math.abs(valToPos(times[at] ?? Number.NaN, 'x') - left) <= REACH
  let best = idx
  for (const step of [-1, 1])
    for (let at = idx + step; isNear(at); at += step) if ((lengths[at] ?? 0) > (lengths[best] ?? 0)) best = at
  return best
}
