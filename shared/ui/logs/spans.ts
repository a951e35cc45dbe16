import type { LogRow } from './rows.ts'

/** What a line ends, of what another line has begun. */
const ENDS: Partial<Record<LogRow['kind'], SpanKind>> = {
  'snapshot-created': 'snapshot-create',
  consolidated: 'consolidate',
  'consolidate-failed': 'consolidate',
}
type SpanKind = 'snapshot-create' | 'consolidate'
export type Span = { kind: SpanKind; from: number; to: number }

/** From the start of a snapshot's creation or consolidation to its end; what has no end in the log is none. */
export function spansOf(rows: readonly LogRow[]): Span[] {
  const open = new Map<string, number>()
  const spans: Span[] = []
  for (const { kind, at, file } of rows) {
    const ended = ENDS[kind]
    if (ended) {
      const from = open.get(`${file} ${ended}`)
      if (from !== undefined) spans.push({ kind: ended, from, to: at })
      open.delete(`${file} ${ended}`)
    } else if ((kind === 'snapshot-create' || kind === 'consolidate') && !open.has(`${file} ${kind}`)) {
      open.set(`${file} ${kind}`, at)
    }
  }
  return spans
}
