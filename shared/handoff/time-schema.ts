import * as v from 'valibot'

/** The one way in which times are written, so that they can be compared as texts. */
export const time = v.pipe(
  v.string(),
  v.maxLength(30),
  v.check((text) => isTime(text), 'time'),
)

function isTime(text: string): boolean {
  const moment = new Date(text)
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text
}
