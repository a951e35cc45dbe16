import { neighbour } from './neighbour.ts'
import type { Rule } from './rule.ts'

/** What vmware.log says of snapshots: taken, and joined again with what they were taken of. */
export const VMWARE_SNAPSHOTS: readonly Rule[] = [
  {
    // Before 6.0 a removal takes helper snapshots, each with a stun of its own.
    id: 'vmx.helper-snapshot',
    family: 'vm',
    keyword: 'TakeSnapshot',
    pattern: /^SnapshotVMX_?TakeSnapshot\w*:? .{0,80}?'Consolidated? Helper/i,
    examples: [
      "2013-06-08T22:55:20.100Z| vmx| SnapshotVMX_TakeSnapshot start: 'Consolidate Helper-0', deviceState=0, lazy=0, logging=0",
    ],
    tells: [neighbour('snapshot-remove', 'during'), { tell: 'entry', kind: 'consolidate' }],
  },
  {
    id: 'vmx.snapshot-start',
    family: 'vm',
    keyword: 'TakeSnapshot',
    pattern: /^SnapshotVMX_?TakeSnapshot start\b/,
    examples: [
      "2015-10-27T22:01:39.876Z| vmx| I120: SnapshotVMX_TakeSnapshot start: 'Backup', deviceState=0, lazy=0, logging=0, quiesced=1",
      "2023-12-05T17:42:40.666Z In(05) vmx vim-cmd-09-a45d SnapshotVMX_TakeSnapshot start: 'VEEAM BACKUP TEMPORARY SNAPSHOT', deviceState=1, lazy=1",
    ],
    tells: [neighbour('snapshot-create', 'begin'), { tell: 'entry', kind: 'snapshot-create' }],
  },
  {
    id: 'vmx.snapshot-done',
    family: 'vm',
    keyword: 'TakeSnapshotComplete',
    pattern: /^SnapshotVMX_?TakeSnapshotComplete\b/,
    examples: [
      "2025-10-27T13:41:08.590Z In(05) vcpu-0 - SnapshotVMXTakeSnapshotComplete: Done with snapshot 'VEEAM BACKUP TEMPORARY SNAPSHOT': 489",
      "2019-02-11T21:00:14.002Z| vcpu-0| I125: SnapshotVMXTakeSnapshotComplete: done with snapshot 'before patch': 7",
    ],
    tells: [neighbour('snapshot-create', 'end'), { tell: 'entry', kind: 'snapshot-created' }],
  },
  {
    id: 'vmx.snapshot-work',
    family: 'vm',
    keyword: ['TakeSnapshotWork', 'SnapshotPrepareTake'],
    pattern: /^(?:SNAPSHOT: )?Snapshot(?:VMX_?TakeSnapshotWork|PrepareTake\w*):/,
    examples: [
      "2023-12-05T17:42:41.101Z In(05) vcpu-0 - SnapshotVMXTakeSnapshotWork: Initiated lazy snapshot 'weekly': 2",
      '2025-10-27T13:41:08.150Z In(05) vmx - SNAPSHOT: SnapshotPrepareTakeDoneCB: Prepare phase complete.',
    ],
    tells: [neighbour('snapshot-create', 'during')],
  },
  {
    id: 'vmx.consolidate-failed',
    family: 'vm',
    keyword: [
      'ConsolidateEnd',
      'onsolidateOnlineCB',
      'ConsolidateCancel',
      'ConsolidateItemComplete',
      'CHAINMODIFY',
      'VMFS_SPARSE',
    ],
    pattern:
      /^(?:ConsolidateEnd: .{0,200}(?:ancel|ail|error)|SnapshotVMX_?Consolidate\w{0,40}: .{0,200}(?:ancel|[Ff]ail)|ConsolidateItemComplete: .{0,100}(?:ancel|ail)|DISKLIB-\w{1,30} {0,8}: {1,4}(?:Failed to combine|Canceling \w{1,10} combine))/,
    examples: [
      '2023-05-02T01:12:44.010Z In(05) vcpu-0 - SnapshotVMX_ConsolidateCancel: Requesting snapshot consolidate cancel.',
      '2023-05-02T01:12:44.310Z In(05) worker-94624005 - DISKLIB-VMFS_SPARSE : Canceling vmfs combine.',
      '2023-05-02T01:12:44.330Z In(05) worker-94624005 - DISKLIB-LIB_CHAINMODIFY : Failed to combine : Operation was cancelled (33).',
      '2023-05-02T01:12:44.350Z In(05) vcpu-0 - ConsolidateItemComplete: Cancelling in-progress online consolidate.',
      '2023-05-02T01:12:45.020Z In(05) vcpu-0 - ConsolidateEnd: Snapshot consolidate complete: Cancelled (34).',
    ],
    tells: [neighbour('snapshot-remove', 'end'), { tell: 'entry', kind: 'consolidate-failed' }],
  },
  {
    id: 'vmx.consolidate-done',
    family: 'vm',
    keyword: ['ConsolidateEnd', 'onsolidateOnlineCB'],
    pattern:
      /^(?:ConsolidateEnd: Snapshot consolidate complete|SnapshotVMX_?Consolidate\w{0,40}: Done with consolidate)/,
    examples: [
      '2016-06-08T22:55:23.785Z| vcpu-0| I120: SnapshotVMXConsolidateOnlineCB: Done with consolidate',
      '2025-10-29T13:48:37.386Z In(05) vcpu-0 - ConsolidateEnd: Snapshot consolidate complete: The operation completed successfully (0).',
    ],
    tells: [neighbour('snapshot-remove', 'end'), { tell: 'entry', kind: 'consolidated' }],
  },
  {
    // The only cause that vmware.log calls a consolidate task; a removal writes the same lines without it.
    id: 'vmx.consolidate-task',
    family: 'vm',
    headed: true,
    keyword: 'onsolidateDisks',
    pattern: /^.{0,200}\b[Cc]onsolidateDisks(?:_Task)?\b/,
    examples: [
      '2024-06-02T21:19:01.386Z In(05) vmx - Vix: [mainDispatch.c:4312]: task vim.VirtualMachine.consolidateDisks received',
    ],
    tells: [neighbour('consolidate', 'begin'), { tell: 'entry', kind: 'consolidate' }],
  },
  {
    id: 'vmx.consolidate-begin',
    family: 'vm',
    keyword: 'onsolidat',
    pattern: /^(?:SNAPSHOT: )?(?:SnapshotVMX_?Consolidate: Starting\b|ConsolidateBegin:)/,
    examples: [
      '2024-02-03T02:10:01.020Z In(05) vmx - SnapshotVMX_Consolidate: Starting online snapshot consolidate operation.',
      '2024-02-03T02:10:01.040Z In(05) vcpu-0 - ConsolidateBegin: Begin snapshot consolidate operation.',
    ],
    tells: [neighbour('snapshot-remove', 'begin'), { tell: 'entry', kind: 'consolidate' }],
  },
  {
    id: 'vmx.consolidate',
    family: 'vm',
    keyword: ['napshotVMX', 'onsolidat', 'SnapshotCombine', 'SnapshotDelete', 'SnapshotRemove'],
    pattern:
      /^(?:SNAPSHOT: )?(?:Snapshot(?:VMX)?_?\w{0,40}(?:Consolidat|Combine|RemoveSnapshot|DeleteSnapshot|SnapshotDelete|SnapshotRemove|DeleteDisk)|Consolidate|OnlineConsolidate|(?:Snapshot(?:VMX)?_?)(?:Remove|Delete))\w{0,40}:/,
    examples: [
      '2016-06-08T22:50:00.120Z| vmx| I120: SnapshotVMXConsolidateOnlineCB: Another iteration is needed.',
      "2024-02-03T02:10:01.020Z In(05) vmx - SNAPSHOT: SnapshotCombineDisks: Consolidating from 'scsi0:0' to 'scsi0:0'.",
    ],
    tells: [neighbour('snapshot-remove', 'during'), { tell: 'entry', kind: 'consolidate' }],
  },
]
