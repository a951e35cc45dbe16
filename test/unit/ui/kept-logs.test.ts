import { describe, expect, it } from 'vitest'
import type { Reading, Stun } from '#shared/model/reading.ts'
import { keptOf, readingOf } from '#shared/ui/logs/kept-logs.ts'

const AT = '2026-11-22T03:14:07Z'
const stun = (ms: number): Stun => ({ at: AT, ms, cause: 'snapshot-remove', vm: 'sql01', file: 'vmware.log', line: ms })
const reading = (part: Partial<Reading>): Reading => ({ facts: [], stuns: [], timeline: [], skipped: 3, ...part })

describe('what a case keeps of its logs', () => {
  it('is the same stuns and events again', () => {
    const whole = reading({
      stuns: [stun(2), stun(1)],
      timeline: [{ at: AT, kind: 'consolidate', text: 'SnapshotVMX_Consolidate', file: 'vmware.log', line: 9 }],
    })
    const kept = keptOf(whole, AT)
    expect(kept).toMatchObject({ at: AT, files: ['vmware.log'], left: 0 })
    expect(readingOf(kept)).toEqual({ ...whole, skipped: 0 })
  })

  it('is the longest where there are too many, in their order, and says how many were left', () => {
    const kept = keptOf(reading({ stuns: Array.from({ length: 150 }, (_, ms) => stun(ms)) }), AT)
    expect(kept.stuns.map(({ ms }) => ms)).toEqual(Array.from({ length: 100 }, (_, at) => at + 50))
    expect(kept.left).toBe(50)
  })

  it('is small and plain, whatever the log says', () => {
    const text = `\u202E${'x'.repeat(1_000_000)}`
    const timeline = Array.from({ length: 500 }, (_, line) => ({
      at: AT,
      kind: 'task' as const,
      text,
      file: `${line}${text}`,
      line,
    }))
    const kept = keptOf(reading({ timeline }), AT)
    expect(kept.files).toHaveLength(20)
    expect(kept.timeline.every((entry) => entry.text.length <= 161 && !entry.text.includes('\u202E'))).toBe(true)
  })
})
