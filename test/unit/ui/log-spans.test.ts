import { describe, expect, it } from 'vitest'
import type { Reading } from '#shared/model/reading.ts'
import { readPasted } from '#shared/read/read-texts.ts'
import { spansOf } from '#shared/ui/logs/spans.ts'
import { rowsOf } from '#shared/ui/logs/rows.ts'

const line = (clock: string, message: string) => `2025-10-28T${clock}.000Z In(05) vmx - ${message}`
const START = line('13:00:00', "SnapshotVMX_TakeSnapshot start: 'Backup', deviceState=0")
const DONE = line('13:00:05', "SnapshotVMXTakeSnapshotComplete: Done with snapshot 'Backup': 4")
const REMOVE = line('14:00:00', 'SnapshotVMX_Consolidate: Starting online snapshot consolidate operation.')
const AGAIN = line('14:10:00', 'SnapshotVMXConsolidateOnlineCB: Another iteration is needed.')
const END = line('14:20:00', 'ConsolidateEnd: Snapshot consolidate complete: Cancelled (34).')

const spans = async (...lines: string[]) => {
  const reading: Reading = await readPasted('pasted', lines.join('\n'))
  return spansOf(rowsOf(reading, 0)).map(({ kind, from, to }) => `${kind} ${(to - from) / 1000} s`)
}

describe('spans of the timeline', () => {
  it('run from the first line of a creation or removal to its end, a failed one too', async () => {
    expect(await spans(START, DONE, REMOVE, AGAIN, END)).toEqual(['snapshot-create 5 s', 'consolidate 1200 s'])
  })

  it('are not drawn without a beginning or without an end', async () => {
    expect(await spans(DONE, REMOVE, AGAIN)).toEqual([])
  })
})
