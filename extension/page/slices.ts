import type { Steps } from '#shared/recognise/steps.ts'
import type { Clock } from './clock.ts'

/** How long we keep the page from its own work at a time; what a single step takes comes on top. */
const SLICE_MS = 8

/** Work in slices. `rested` is called after each, before the page goes on; `cost` is the time spent in all of them. */
export type Sliced<T> = {
  steps: Steps<T>
  rested: () => void
  done: (value: T, cost: number) => void
  failed: (error: unknown) => void
}

/** Does work a slice at a time, each when the page is idle. Gives back how to call off what is left. */
export function inSlices<T>({ steps, rested, done, failed }: Sliced<T>, clock: Clock): () => void {
  let cost = 0
  const slice = (): void => {
    const begun = clock.now()
    const end = endWithin(steps, clock, begun + SLICE_MS)
    cost += clock.now() - begun
    rested()
    if (end === null) cancel = clock.idle(slice)
    else if ('error' in end) failed(end.error)
    else done(end.value, cost)
  }
  let cancel = clock.idle(slice)
  return () => cancel()
}

/** How the work ended; null: time is up. */
function endWithin<T>(steps: Steps<T>, clock: Clock, until: number): { value: T } | { error: unknown } | null {
  try {
    for (;;) {
      const step = steps.next()
      if (step.done) return { value: step.value }
      if (clock.now() >= until) return null
    }
  } catch (error) {
    return { error }
  }
}
