import * as v from 'valibot'
import { CONSOLE_IDS } from '#shared/model/console.ts'
import { LANGUAGES } from '#shared/model/language.ts'
import { LONGEST_TAUGHT } from '#shared/recognise/taught.ts'

/** A label that a person confirmed, as a page's script tells it and as it is kept. Whether it may be taught is asked elsewhere. */
export const taughtLabel = v.strictObject({
  console: v.picklist(CONSOLE_IDS),
  language: v.picklist(LANGUAGES),
  term: v.pipe(v.string(), v.maxLength(100)),
  says: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TAUGHT)),
})
