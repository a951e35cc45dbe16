/** What came of a step: whether it worked, and the person's words. */
export type TickResult = { outcome: 'worked' | 'failed' | null; note: string }

/** The marks stand before the words: whoever knows nothing of them, an older release or a reader of the file, still sees what is meant. */
const MARKS = { worked: '✓', failed: '✗' } as const

/** A kept result; words without a mark say nothing about the outcome. */
export function readResult(kept: string): TickResult {
  const text = kept.trim()
  if (text.startsWith(MARKS.worked)) return { outcome: 'worked', note: text.slice(1).trim() }
  if (text.startsWith(MARKS.failed)) return { outcome: 'failed', note: text.slice(1).trim() }
  return { outcome: null, note: text }
}

/** A result as it is kept. */
export function writeResult({ outcome, note }: TickResult): string {
  return [outcome ? MARKS[outcome] : '', note.trim()].filter(Boolean).join(' ')
}
