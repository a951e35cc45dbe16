import { neighbour } from './neighbour.ts'
import type { Rule } from './rule.ts'
import { VMWARE_ABOUT } from './vmware-about.ts'
import { VMWARE_SNAPSHOTS } from './vmware-snapshots.ts'

const ms = (us: string | undefined) => Number(us) / 1000

const STUNS: readonly Rule[] = [
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
]

/** What else makes a VM stand still. */
const OTHER_CAUSES: readonly Rule[] = [
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
]

/** vmware.log, the log beside a VM's disks; shapes of ESXi 5.x to 9.x, which differ in their headers only. */
export const VMWARE_LOG: readonly Rule[] = [...STUNS, ...VMWARE_SNAPSHOTS, ...OTHER_CAUSES, ...VMWARE_ABOUT]
