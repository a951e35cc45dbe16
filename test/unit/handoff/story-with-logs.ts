import type { CarriedCase } from '#shared/handoff/carried.ts'
import { STORY } from './cases.ts'

/** The story's case with what was kept from logs, as releases from 0.2 on carry it. */
export const STORY_WITH_LOGS: CarriedCase = {
  ...STORY,
  logs: {
    at: '2026-11-22T18:31:00.000Z',
    files: ['vmware.log', 'vmware-3.log'],
    stuns: [
      {
        at: '2026-11-22T18:14:07.412Z',
        ms: 41_200,
        cause: 'snapshot-remove',
        vm: 'fin-sql01',
        file: 'vmware.log',
        line: 8113,
      },
      { at: '2026-11-22T03:14:07', ms: 188.405, cause: 'snapshot-create', file: 'vmware-3.log', line: 77 },
      { at: null, ms: 90, cause: 'unknown', file: 'vmware-3.log', line: 1 },
    ],
    timeline: [
      {
        at: '2026-11-22T18:13:26.200Z',
        kind: 'consolidate',
        text: 'SnapshotVMX_Consolidate: Starting online snapshot consolidate operation.',
        file: 'vmware.log',
        line: 8001,
        ms: 41_500,
        subject: { kind: 'vm', name: 'fin-sql01', ref: 'vm-2045' },
      },
      { at: null, kind: 'nfs-pause', text: '一時停止', file: 'vmware.log', line: 8100 },
    ],
    left: 12,
  },
}
