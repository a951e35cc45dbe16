import type { CheckedCase } from './check-case.ts'
import { readFile } from './file.ts'
import { payloadsIn } from './link.ts'
import { readPayload, type Refusal } from './payload.ts'

/** The cases in anything a person may paste, drop or open: a file's text, a link with words around it, or a bare payload. */
export function openText(text: string): CheckedCase[] | Refusal {
  if (/^[\uFEFF\s]*[{[]/.test(text)) return readFile(text)
  const reads = payloadsIn(text).map(readPayload)
  for (const read of reads) if (typeof read !== 'string') return [read]
  return reads.find((read) => typeof read === 'string') ?? 'not-ours'
}
