import * as v from 'valibot'
import { bilingual, day, dayOrMonth, httpsAddress, id, text } from './words.ts'

const build = v.strictObject({
  build: v.number(),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+(\.\d+)*$/, 'a version is 8.0.2')),
  name: text,
  date: v.exactOptional(dayOrMonth),
  securityOnly: v.exactOptional(v.literal(true)),
})

/** content/tables/esxi-builds.yaml */
export const builds = v.strictObject({
  date: v.pipe(day, v.description('The day this table was last compared with the lists of releases.')),
  rows: v.pipe(v.array(build), v.minLength(1, 'the table is empty')),
})

/** content/tables/glossary.yaml */
export const glossary = v.array(
  v.strictObject({
    id,
    term: bilingual,
    meaning: bilingual,
    same: v.pipe(v.array(text), v.description('Other spellings, in any language; each belongs to one term only.')),
    readings: v.pipe(v.array(text), v.description('How it is read in kana.')),
    sources: v.array(id),
  }),
)

const phrases = v.pipe(v.array(text), v.minLength(1, 'there is no phrase'))

/** content/tables/asked/*.yaml */
export const asked = v.array(
  v.strictObject({
    id: v.pipe(
      v.string(),
      v.description('The full id of what is asked for: advice/…, note/…, question/…, verdict/…, term/….'),
    ),
    ja: phrases,
    en: phrases,
  }),
)

/** content/tables/sources.yaml */
export const sources = v.array(
  v.strictObject({
    id,
    title: bilingual,
    url: v.exactOptional(httpsAddress),
    publisher: text,
    read: v.pipe(v.picklist(['first-hand', 'second-hand']), v.description('second-hand: told by another who read it.')),
    date: v.exactOptional(dayOrMonth),
    note: v.exactOptional(bilingual),
  }),
)
