import * as v from 'valibot'
import { RISKS } from '#shared/model/article.ts'
import { blocks } from './prose.ts'
import { topic } from './topic.ts'
import { address, bilingual, day, dayOrMonth, fullId, id, list, text, words } from './words.ts'

const section = v.strictObject({ role: id, heading: text, cite: list(id), blocks })

const article = v.strictObject({
  id: fullId,
  kind: v.picklist(['advice', 'note']),
  risk: list(v.picklist(RISKS)),
  checked: bilingual(day),
  sources: list(id),
  related: list(fullId),
  text: bilingual(v.strictObject({ title: text, summary: text, lead: blocks, sections: list(section) })),
})

const build = v.strictObject({
  build: v.pipe(v.number(), v.integer(), v.minValue(1_000_000), v.maxValue(999_999_999)),
  version: v.pipe(v.string(), v.maxLength(20, 'too-long'), v.regex(/^\d+(\.\d+){2,}$/)),
  name: text,
  date: v.exactOptional(dayOrMonth),
  securityOnly: v.exactOptional(v.literal(true)),
})

const term = v.strictObject({
  id,
  term: words,
  meaning: words,
  same: list(text),
  readings: list(text),
  sources: list(id),
})

const source = v.strictObject({
  id,
  title: words,
  url: v.exactOptional(address),
  publisher: text,
  read: v.picklist(['first-hand', 'second-hand']),
  date: v.exactOptional(dayOrMonth),
  note: v.exactOptional(words),
})

/** A pack's content as it is read from a file. How consoles are recognised is the program's own: it is not looked at. */
export const content = v.strictObject({
  topics: v.pipe(list(topic), v.minLength(1, 'missing')),
  articles: list(article),
  glossary: list(term),
  asked: v.exactOptional(list(v.strictObject({ id: fullId, ja: list(text), en: list(text) }))),
  sources: list(source),
  builds: v.strictObject({ date: day, rows: list(build) }),
  consoles: v.exactOptional(v.array(v.unknown())),
})
