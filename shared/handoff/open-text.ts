import { named, type CheckedCase } from './check-case.ts'
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

/** What of a file that is not opened at all is told beside files that are. */
const WHY = { 'not-ours': 'unknown', newer: 'unknown', damaged: 'damaged', 'too-large': 'too-large' } as const

/** The cases in several files together; a file without any is named. Refused where none holds a case. */
export function openFiles(files: readonly { name: string; text: string }[]): CheckedCase[] | Refusal {
  const reads = files.map(({ text }) => openText(text))
  const refused = reads.filter((read) => typeof read === 'string')
  if (refused.length === reads.length) return refused[0] ?? 'not-ours'
  return reads.flatMap((read, place) =>
    typeof read === 'string'
      ? { case: null, problems: [{ part: 'file', name: named(files[place]?.name ?? ''), why: WHY[read] }] }
      : read,
  )
}
