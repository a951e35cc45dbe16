import type { FedLine } from './stream/line-feed.ts'
import { rulesFor } from './rules/all.ts'
import { withoutQuote } from './rules/carried.ts'
import { isHeaded, isWhole, recordsIn, type LogRecord } from './rules/header.ts'
import type { Rule, Told } from './rules/rule.ts'

/** What a line, or a line put together again, tells. `number` is where it starts, `count` how many lines it took. */
export type Understood = {
  rule: Rule
  record: LogRecord
  told: readonly Told[]
  number: number
  count: number
  quote: string
}

/** Which lines are put together: how many before the line, how many after it. */
type Span = readonly [before: number, after: number]

const FORWARD: readonly Span[] = [
  [0, 1],
  [0, 2],
]
const BACKWARD: readonly Span[] = [
  [1, 0],
  [1, 1],
  [2, 0],
]

/**
 * Reads a line with a keyword. A line that mail or chat broke at a space is put together with those around it: with its
 * header first, so that it has its time; never with a line that has a header of its own, nor one before `from`.
 */
export function understand(line: FedLine, from: number): Understood[] {
  const records = recordsIn(line.text)
  const own = isHeaded(records)
  if (!own) {
    const withHeader = firstOf(line, BACKWARD, from, true)
    if (withHeader.length > 0) return withHeader
  }
  const alone = understoodOf(records, line.number, [line.text.trimEnd()])
  if (alone.length > 0) return alone
  const forward = firstOf(line, FORWARD, from, false)
  return forward.length > 0 || own ? forward : firstOf(line, BACKWARD, from, false)
}

function firstOf(line: FedLine, spans: readonly Span[], from: number, headed: boolean): Understood[] {
  for (const span of spans) {
    const found = readSpan(line, span, from, headed)
    if (found.length > 0) return found
  }
  return []
}

function readSpan(line: FedLine, [before, after]: Span, from: number, headed: boolean): Understood[] {
  const number = line.number - before
  const texts = number < from ? undefined : textsOf(line, before, after)
  if (!texts) return []
  const records = recordsIn(texts.join(' '))
  return headed && !isHeaded(records) ? [] : understoodOf(records, number, texts)
}

function understoodOf(records: readonly LogRecord[], number: number, texts: readonly string[]): Understood[] {
  return records.flatMap((record) => {
    const match = matchOf(record)
    return match ? [{ ...match, record, number, count: texts.length, quote: texts.join('\n') }] : []
  })
}

/** The lines of a span; undefined where one is missing, empty, or starts a record though it is not the first. */
function textsOf(line: FedLine, before: number, after: number): string[] | undefined {
  const texts: string[] = []
  for (let by = -before; by <= after; by++) {
    const text = by === 0 ? line.text : line.around(by)
    if (!text?.trim()) return undefined
    if (texts.length > 0 && isWhole(recordsIn(text))) return undefined
    texts.push(texts.length > 0 ? withoutQuote(text).trim() : text.trimEnd())
  }
  return texts
}

function matchOf(record: LogRecord): Pick<Understood, 'rule' | 'told'> | undefined {
  const { message } = record
  for (const rule of rulesFor(record)) {
    const match = rule.pattern.exec(message)
    const told = match ? (typeof rule.tells === 'function' ? rule.tells(match.groups ?? {}) : rule.tells) : []
    if (told.length > 0) return { rule, told }
  }
  return undefined
}
