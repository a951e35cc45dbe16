import * as v from 'valibot'

/** An id inside its kind: `use-direct-nfs`. */
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by -'))

/** Text that says something. */
export const text = v.pipe(v.string(), v.regex(/\S/, 'text is missing'))

/** One line of plain text in both languages. */
export const bilingual = v.strictObject({ ja: text, en: text })

const paragraphs = v.pipe(
  text,
  v.description('Markdown; every paragraph and list item ends in its source: [@id] or [@ours].'),
)

/** Markdown in both languages. */
export const bilingualProse = v.strictObject({ ja: paragraphs, en: paragraphs })

const DATE = 'a date is YYYY-MM-DD'

/** A day that exists, `YYYY-MM-DD`. */
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, DATE), v.check(exists, 'no such day'))

/** A day or a month that exists, `YYYY-MM-DD` or `YYYY-MM`. */
export const dayOrMonth = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}(-\d{2})?$/, `${DATE} or YYYY-MM`),
  v.check((value) => exists(value.length === 7 ? `${value}-01` : value), 'no such day'),
)

export const httpsAddress = v.pipe(
  v.string(),
  v.regex(/^https:\/\/[^\s/]+\.[^\s]+$/, 'an address begins with https://'),
)

function exists(date: string): boolean {
  const read = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date)
}
