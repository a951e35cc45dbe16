import type { Neighbour, Rule, Told } from './rule.ts'

const neighbour = (cause: Neighbour['cause'], phase: Neighbour['phase'], weak?: true): Told => ({
  tell: 'neighbour',
  cause,
  phase,
  ...(weak && { weak }),
})

/** The folder of the first .vmx that a line names. */
function vmFolder(rest: string): Told[] {
  const parts = rest.slice(0, rest.indexOf('.vmx')).split('/')
  const name = rest.includes('.vmx') && parts.length > 2 ? parts.at(-2) : undefined
  return name ? [{ tell: 'vm-folder', name }] : []
}

const ms = (us: string | undefined) => Number(us) / 1000

/** vmware.log, the log beside a VM's disks; shapes of ESXi 5.x to 9.x, which differ in their headers only. */
export const VMWARE_LOG: readonly Rule[] = [
  {
    id: 'vmx.unstun',
    family: 'vm',
    keyword: 'Checkpoint_Unstun',
    pattern: /^Checkpoint_Unstun: vm stopped for (?<us>\d{1,15}) us\b/,
    examples: [
      '2012-03-23T16:22:51.876Z| vcpu-0| Checkpoint_Unstun: vm stopped for 3658889 us',
      '2015-10-27T22:01:42.149Z| vcpu-0| I120: Checkpoint_Unstun: vm stopped for 188405 us',
      '2021-09-02T15:41:13.991Z| vcpu-0| 5c3b0d77-01-b0-51c2| I005: Checkpoint_Unstun: vm stopped for 7431020 us',
      '2025-10-28T13:33:06.256Z In(05) vcpu-0 - Checkpoint_Unstun: vm stopped for 385332 us',
    ],
    tells: ({ us }) => [{ tell: 'stun', ms: ms(us), shape: 'unstun' }],
  },
  {
    id: 'vmx.stunned',
    family: 'vm',
    keyword: 'stunned',
    pattern: /^CPT: vm was stunned for (?<us>\d{1,15}) us\b/,
    examples: ['2025-10-28T13:33:06.285Z In(05) vcpu-0 - CPT: vm was stunned for 414878 us'],
    tells: ({ us }) => [{ tell: 'stun', ms: ms(us), shape: 'stunned' }],
  },
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
  {
    id: 'vmx.hot-add',
    family: 'vm',
    keyword: [
      'Hotplug',
      'hotplug',
      'hot-plug',
      'Hot-plug',
      'hot plug',
      'Hot plug',
      'HotAdd:',
      'hot-add',
      'Hot-add',
      'hot add',
      'Hot add',
    ],
    pattern:
      /^(?:(?:memory|cpu|vcpu)_? ?hot-? ?(?:plug|add)\w{0,30}\b|hot-? ?(?:plug|add)\w{0,30}:|requesting hot-? ?add of )/i,
    examples: [
      '2024-03-09T04:00:10.000Z In(05) vmx - memoryHotplug: Change of memory size from 8192 to 16384 MB requested.',
      '2024-03-09T04:00:10.000Z In(05) vmx - CPUHotplug: adding 2 vCPUs',
      '2024-03-09T04:00:10.000Z In(05) vmx - HotAdd: Adding scsi-hardDisk with mode independent-nonpersistent',
      "2024-03-09T04:00:10.000Z In(05) vmx - Requesting hot-add of 'scsi0:1'.",
    ],
    tells: [neighbour('hot-add', 'begin'), { tell: 'entry', kind: 'hot-add' }],
  },
  {
    id: 'vmx.migrate',
    family: 'vm',
    keyword: ['Migrate', 'Migration', 'VMotion', 'vMotion'],
    pattern: /^(?:Migrat|S?VMotion|vMotion|XVMotion)\w{0,40}:/,
    examples: [
      '2024-03-09T04:00:12.345Z In(05) vmx - Migrate: VM starting stun, waiting 100 seconds for go/no-go message.',
      '2024-03-09T04:00:12.845Z In(05) vcpu-0 - Migrate: VM successfully stunned',
      '2018-03-09T04:00:12.845Z| vmx| I125: MigrateSetState: Transitioning from state 2 to 3.',
    ],
    tells: [neighbour('vmotion', 'during'), { tell: 'entry', kind: 'migrate' }],
  },
  {
    id: 'vmx.cbt-on',
    family: 'vm',
    keyword: 'ctkEnabled',
    pattern: /^ConfigDB: Setting (?:\S{1,20}\.)?ctkEnabled\b/,
    examples: ['2024-05-01T00:10:00.100Z In(05) vmx - ConfigDB: Setting ctkEnabled = "TRUE"'],
    tells: [neighbour('cbt', 'begin'), { tell: 'entry', kind: 'cbt' }],
  },
  {
    // A snapshot of a VM that has tracking already writes these as well.
    id: 'vmx.cbt-disk',
    family: 'vm',
    keyword: ['DISKLIB-CTK', 'DISKLIB-CBT'],
    pattern: /^DISKLIB-C(?:TK|BT) {0,8}: /,
    examples: [
      '2024-05-01T00:10:00.200Z In(05) vmx - DISKLIB-CTK   : Auto blocksize for size 83886080 is 128.',
      '2024-05-01T00:10:00.300Z In(05) vmx - DISKLIB-CBT   : Initializing ESX kernel change tracking for fid 1294541.',
    ],
    tells: [neighbour('cbt', 'during', true)],
  },
  {
    id: 'vmx.hot-remove',
    family: 'vm',
    keyword: ['hot-remove', 'HotRemove'],
    pattern: /^(?:Requesting hot-remove of |HotRemove\w{0,30}: )/,
    examples: ["2024-05-01T09:00:00.000Z In(05) vmx - Requesting hot-remove of 'usb'."],
    tells: [neighbour('device', 'begin'), { tell: 'entry', kind: 'device' }],
  },
  {
    id: 'vmx.closing-disks',
    family: 'vm',
    keyword: 'Closing',
    pattern: /^Closing all the disks of the VM\b/,
    examples: ['2024-05-01T09:00:00.050Z In(05) vmx - Closing all the disks of the VM.'],
    tells: [neighbour('device', 'during', true)],
  },
  {
    id: 'vmx.display-name',
    family: 'vm',
    keyword: 'displayName',
    pattern: /^(?:DICT|ConfigDB: Setting)? {0,60}displayName {0,40}= {0,4}"(?<name>[^"]{1,200})"/,
    examples: [
      '2025-10-27T13:40:00.000Z In(05) vmx - DICT              displayName = "sql01"',
      'displayName = "sql01"',
    ],
    tells: ({ name = '' }) => [{ tell: 'vm-name', name }],
  },
  {
    // The list of snapshots beside a VM's disks (.vmsd).
    id: 'vmsd.consolidation',
    family: 'vm',
    keyword: 'needConsolidate',
    pattern: /^snapshot\.needConsolidate {0,4}= {0,4}"(?<needed>TRUE|FALSE)"/i,
    examples: ['snapshot.needConsolidate = "TRUE"'],
    tells: ({ needed }) => [{ tell: 'consolidation', needed: needed?.toUpperCase() === 'TRUE' }],
  },
  {
    id: 'vmx.config-file',
    family: 'vm',
    keyword: ['Config file', 'Command line', 'DICT ---'],
    pattern: /^(?:Config file|Command line|DICT ---)(?<rest>.{1,700})$/,
    examples: [
      '2025-10-27T13:40:00.000Z In(05) vmx - DICT --- CONFIGURATION FILE /vmfs/volumes/5f3c1d2e-aa/sql01/sql01.vmx',
    ],
    tells: ({ rest = '' }) => vmFolder(rest),
  },
  {
    id: 'vmx.release',
    family: 'vm',
    keyword: 'Log for VMware',
    pattern:
      /^Log for VMware ESXi? pid=\d{1,12} version=(?<version>\d{1,2}(?:\.\d{1,3}){2,3}) build=build-(?<build>\d{5,9})\b/,
    examples: [
      '2025-10-27T13:40:00.000Z In(05) vmx - Log for VMware ESX pid=2101234 version=8.0.2 build=build-23305546 option=Release',
    ],
    tells: ({ version = '', build }) => [{ tell: 'release', version, build: Number(build) }],
  },
  {
    id: 'vmx.host-name',
    family: 'vm',
    keyword: ['Hostname=', 'hostname='],
    pattern: /^(?:HOSTINFO: )?[Hh]ostname=(?<name>[\w.-]{1,255})$/,
    examples: ['2025-10-27T13:40:00.000Z In(05) vmx - Hostname=esx01.example.com'],
    tells: ({ name = '' }) => [{ tell: 'host-name', name }],
  },
]
