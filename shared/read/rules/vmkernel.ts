import type { Rule, Told } from './rule.ts'

const SLOW = [' performance has deteriorated', ' average I/O latency ']

function slowVolume(rest: string): Told[] {
  const end = SLOW.map((words) => rest.indexOf(words)).find((at) => at > 0)
  return end ? [{ tell: 'entry', kind: 'nfs-latency', subject: { kind: 'datastore', name: rest.slice(0, end) } }] : []
}

/**
 * vmkernel.log: locks of NFS 3 and the state of its servers. The number after `NFSLock:` is a line of ESXi's source and
 * changes with every build.
 */
export const VMKERNEL: readonly Rule[] = [
  {
    id: 'vmk.nfs-lock',
    family: 'vmkernel',
    keyword: 'NFSLock:',
    pattern:
      /^NFSLock: \d{1,6}: (?<state>Stop|Start) accessing fd (?<fd>0x[0-9a-f]{1,16})(?: ?\((?<file>.{1,300}?)\))?(?=\s{1,4}(?:\d|again)|$)/,
    examples: [
      '2023-12-07T05:07:04.241Z In(182) vmkernel: cpu3:2097803)NFSLock: 1505: Stop accessing fd 0x43088f61ece0(app-1-flat.vmdk)  3',
      '<181>2024-01-05T10:00:00.000Z esx07.example.com vmkernel: cpu3:2097803)NFSLock: 626: Stop accessing fd 0x43088f61ece0(app-flat.vmdk)  3',
      '2018-12-07T05:07:09.800Z cpu3:65803)NFSLock: 580: Start accessing fd 0x43088f61ece0(app-1-flat.vmdk) again',
      '2016-08-19T02:10:36.350Z cpu2:33245)NFSLock: 545: Start accessing fd 0x410009e4ba10 again',
    ],
    tells: ({ state, fd = '', file }) => [
      { tell: 'nfs-lock', state: state === 'Stop' ? 'stop' : 'start', fd, file: file ?? fd },
    ],
  },
  {
    id: 'vmk.nfs-lock-failed',
    family: 'vmkernel',
    keyword: 'NFSLock:',
    pattern: /^NFSLock: \d{1,6}: (?:disk is being locked by other consumer|failed to get lock on file )/,
    examples: [
      'Oct  5 13:13:36 esx02 vmkernel: 38:20:29:34.025 cpu3:1305)WARNING: NFSLock: 1883: disk is being locked by other consumer',
      'Oct  5 13:13:36 esx02 vmkernel: 38:20:29:34.025 cpu3:1305)NFSLock: 2479: failed to get lock on file app-flat.vmdk 0x5a1b6a0 on 192.0.2.51 (192.0.2.51)',
    ],
    tells: [{ tell: 'entry', kind: 'nfs-lock-failed' }],
  },
  {
    id: 'vmk.nfs-latency',
    family: 'vmkernel',
    keyword: ['deteriorated', 'exceeded'],
    pattern: /^NFS(?:41)?: \d{1,6}: NFS(?:41)? volume (?<rest>.{1,400})$/,
    examples: [
      '2023-12-07T05:07:09.945Z Wa(180) vmkwarning: cpu3:2097803)WARNING: NFS: 5544: NFS volume ds01 performance has deteriorated. I/O latency increased from average value of 0(us) to 10614(us). Exceeded threshold 10000(us)',
      '2023-12-07T05:07:43.348Z Wa(180) vmkwarning: cpu2:2097803)WARNING: NFS: 5575: NFS volume ds01 average I/O latency 21336(us) has exceeded threshold 10000(us) for last 10 minutes',
    ],
    tells: ({ rest = '' }) => slowVolume(rest),
  },
  {
    id: 'vmk.nfs-lost',
    family: 'vmkernel',
    keyword: ['Status:No', 'Lost connection', 'Lost conn'],
    pattern: /^NFS(?:41)?: \d{1,6}: (?:Status:No connection|Lost connection to )/,
    examples: [
      '2023-12-07T05:06:49.241Z In(182) vmkernel: cpu7:2097365)NFS: 6339: Status:No connection. Retrying synchronous write I/O 1 of 25 times',
      '2018-12-07T05:06:49.241Z cpu7:65365)WARNING: NFS: 337: Lost connection to the server 192.0.2.33 mount point /vol/a, mounted as 1c2d-3e4f ("ds01")',
    ],
    tells: [{ tell: 'entry', kind: 'nfs-lost' }],
  },
  {
    id: 'vmk.nfs-restored',
    family: 'vmkernel',
    keyword: 'Restored',
    pattern: /^NFS(?:41)?: \d{1,6}: Restored connection to /,
    examples: [
      '2023-12-07T05:04:55.162Z In(182) vmkernel: cpu10:2099084 opID=a9f5cca4)NFS: 340: Restored connection to the server 192.0.2.33 mount point /vol/a, mounted as 1c2d-3e4f ("ds01")',
    ],
    tells: [{ tell: 'entry', kind: 'nfs-restored' }],
  },
]
