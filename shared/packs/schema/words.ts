import * as v from 'valibot'
import type { FaultCode } from '../fault.ts'
import { LIMITS } from '../limits.ts'

/** A schema's message is the code of the fault. */
const says = (code: FaultCode) => code

const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u

/** Any text that shows what it holds: no letters that cannot be seen, none that turn text round. */
export const plain = v.pipe(
  v.string(),
  v.maxLength(LIMITS.text, says('too-long')),
  v.check((text) => !INVISIBLE.test(text), says('letters')),
)

/** Text that says something. */
export const text = v.pipe(
  plain,
  v.check((written) => written.trim() !== '', says('empty')),
)

/** An id inside its kind: `use-direct-nfs`. */
export const id = v.pipe(
  v.string(),
  v.maxLength(100, says('too-long')),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, says('id')),
)

/** An id with its kind: `advice/use-direct-nfs`. */
export const fullId = v.pipe(
  v.string(),
  v.maxLength(120, says('too-long')),
  v.regex(/^(advice|note|question|verdict|term)\/[a-z0-9-]+$/, says('id')),
)

export const list = <S extends v.GenericSchema>(item: S) =>
  v.pipe(v.array(item), v.maxLength(LIMITS.rows, says('too-many')))

/** One thing in both languages. */
export const bilingual = <S extends v.GenericSchema>(each: S) => v.strictObject({ ja: each, en: each })

export const words = bilingual(text)

/** A day, or a month where that is allowed. */
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, says('date')), v.check(exists, says('date')))
export const dayOrMonth = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}(-\d{2})?$/, says('date')),
  v.check((value) => exists(value.length === 7 ? `${value}-01` : value), says('date')),
)

/** An address outside: https and nothing else, without a name and password in it. */
export const address = v.pipe(v.string(), v.maxLength(2_000, says('too-long')), v.check(isHttps, says('address')))

/** Where a link in prose leads: to content, or outside. */
export const target = v.union([fullId, address], says('address'))

function exists(date: string): boolean {
  const read = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date)
}

/** Read by pattern: what the browser would mend (`https:x`, spaces, line breaks) is no address here. */
function isHttps(written: string): boolean {
  return /^https:\/\/[a-z0-9.-]+\.[a-z0-9-]+(:\d+)?([/?#][\u0021-\u007e]*)?$/i.test(written)
}
