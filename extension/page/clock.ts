/** Time as a watch needs it. Each call gives back how to call it off. */
export type Clock = {
  now(): number
  later(work: () => void, ms: number): () => void
  /** When the page has drawn what it had to draw: then nothing we ask for makes it work twice. */
  idle(work: () => void): () => void
}

/** The longest that a busy page is waited for. */
const PATIENCE_MS = 1_000

/** The time of a page that is in sight. */
export function clockOf(window: Window): Clock {
  return {
    now: () => performance.now(),
    later(work, ms) {
      const timer = window.setTimeout(work, ms)
      return () => window.clearTimeout(timer)
    },
    idle(work) {
      let idle = 0
      const frame = window.requestAnimationFrame(() => {
        idle = window.requestIdleCallback(work, { timeout: PATIENCE_MS })
      })
      return () => {
        window.cancelAnimationFrame(frame)
        window.cancelIdleCallback(idle)
      }
    },
  }
}
