/** The story's time: it begins when the demo consoles are started, and goes on with the day. */
export type Clock = { start: Date; now: () => Date }

/** Whole seconds since the story began; not less than 0. */
export function secondsIn({ start, now }: Clock): number {
  return Math.max(0, Math.floor((now().getTime() - start.getTime()) / 1000))
}

/** A moment of the story, in seconds from its beginning; before it where negative. */
export function moment({ start }: Pick<Clock, 'start'>, seconds: number): Date {
  return new Date(start.getTime() + seconds * 1000)
}

/**
 * The clock a page is told of: `<html data-story-start="…">`, and `data-story-now` where the time stands still (frozen pages).
 * A page that is told nothing begins the story itself.
 */
export function clockOf({ storyStart, storyNow }: Readonly<Record<string, string | undefined>>, opened: Date): Clock {
  const start = storyStart ? new Date(storyStart) : opened
  return { start, now: () => (storyNow ? new Date(storyNow) : new Date()) }
}
