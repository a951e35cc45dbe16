import type { CheckedCase } from './check-case.ts'
import { readFile } from './file.ts'
import { payloadsIn } from './link.ts'
import { readPayload, type Refusal } from './payload.ts'

/** The cases in anything a person may paste, drop or open: a file's text, a link with words around it, or a bare payload. */
export function openText(text: string): CheckedCase[] | Refusal {
  if (/^[\uFEFF\s]*[{[]/.test(text)) return readFile(text)
  const reads = payloadsIn(text).map(readPayload)
  const whole = reads.filter((read) => typeof read !== 'string')
  const [refusal = 'not-ours'] = reads.filter((read) => typeof read === 'string')
  return whole.length > 0 ? whole.slice(0, 1) : refusal
}
