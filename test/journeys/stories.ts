import type { CaseFacts, CaseKey } from '#shared/model/case.ts'

/** One step of a walk: what is asked, and what the administrator says. `null` answers out of turn, whatever is asked. */
export type Step = [asked: CaseKey | null, said: CaseFacts]

/** An administrator's night, told in one sentence and walked step by step. */
export type Story = { story: string; steps: Step[]; early?: string[]; verdict: string; advice: string[] }

const say = (facts: CaseFacts): Step[] =>
  Object.entries(facts).map(([key, value]) => [key as CaseKey, { [key]: value }] as Step)
const outOfTurn = (facts: CaseFacts): Step => [null, facts]

const REMOVAL = { symptom: 'stun-at-snapshot-removal' } as const
const CURES = ['use-direct-nfs', 'upgrade-esxi', 'same-host-hotadd', 'force-network-mode']
const NO_LEFTOVERS = {
  'vm.snapshots-before-job': 'no',
  'vm.consolidation': 'not-needed',
  'vm.orphaned-snapshots': 'no',
} as const

export const STORIES: Story[] = [
  {
    story:
      'At 3 a.m. sql01 stands still for minutes: NFS 3, HotAdd by a proxy on another host, and 7.0 U3q, whose build is higher than that of the fix',
    steps: [
      ...say({ ...REMOVAL, 'datastore.type': 'nfs3', 'transport.mode': 'hotadd' }),
      ['host.version', { 'host.version': '7.0.3', 'host.build': 23794027 }],
      ...say({ 'proxy.same-host': 'no' }),
    ],
    verdict: 'nfs3-hotadd',
    advice: CURES,
  },
  {
    story: 'The hosts got only the security fixes of 8.0 U2b, one build below the fix',
    steps: say({
      ...REMOVAL,
      'datastore.type': 'nfs3',
      'transport.mode': 'hotadd',
      'host.version': '8.0.2',
      'host.build': 23305545,
      'proxy.same-host': 'no',
    }),
    verdict: 'nfs3-hotadd',
    advice: CURES,
  },
  {
    story: 'After the upgrade to 8.0 U2b it still stuns, also in the isolation test: the storage is overloaded',
    steps: say({
      ...REMOVAL,
      'datastore.type': 'nfs3',
      'transport.mode': 'hotadd',
      'host.version': '8.0.2',
      'host.build': 23305546,
      ...NO_LEFTOVERS,
      'isolation.result': 'reproduced',
    }),
    verdict: 'snapshot-load',
    advice: [
      'reduce-concurrent-tasks',
      'move-or-split-disks',
      'update-builds',
      'move-to-larger-host',
      'reschedule-job',
      'redirect-snapshots',
      'contact-vmware-support',
    ],
  },
  {
    story: 'The isolation test came out clean last week, and yet NFS 3 and HotAdd on 6.7 are what it is',
    steps: [
      outOfTurn({ 'isolation.result': 'not-reproduced' }),
      ...say({
        ...REMOVAL,
        'datastore.type': 'nfs3',
        'transport.mode': 'hotadd',
        'host.version': '6.7.0',
        'proxy.same-host': 'no',
      }),
    ],
    verdict: 'nfs3-hotadd',
    advice: CURES,
  },
  {
    story: 'The screen says only "NFS" and nobody at night can look further: suspected, never cleared',
    steps: say({
      ...REMOVAL,
      'datastore.type': 'nfs-unspecified',
      'transport.mode': 'hotadd',
      'host.version': 'unknown',
      'proxy.same-host': 'unknown',
    }),
    verdict: 'nfs3-hotadd-suspected',
    advice: CURES,
  },
  {
    story: 'The mode is known, the datastore is not, and one host is on 8.0 U1',
    steps: say({
      ...REMOVAL,
      'datastore.type': 'unknown',
      'transport.mode': 'hotadd',
      'host.version': '8.0.1',
      'proxy.same-host': 'no',
    }),
    verdict: 'nfs3-hotadd-suspected',
    advice: CURES,
  },
  {
    story: 'A forgotten snapshot stands beside the known issue: it goes first, for Direct NFS is out with it',
    steps: [
      ...say({ ...REMOVAL, 'datastore.type': 'nfs3' }),
      outOfTurn({ 'vm.snapshots-before-job': 'yes', 'vm.consolidation': 'needed' }),
      ...say({ 'transport.mode': 'hotadd', 'host.version': '7.0.3', 'proxy.same-host': 'no' }),
    ],
    early: ['remove-existing-snapshots', 'consolidate-disks'],
    verdict: 'nfs3-hotadd',
    advice: ['remove-existing-snapshots', 'consolidate-disks', ...CURES],
  },
  {
    story: 'Direct NFS is out because the VM is quiesced by VMware Tools, and not every host can carry a proxy',
    steps: [
      ...say({
        ...REMOVAL,
        'datastore.type': 'nfs3',
        'transport.mode': 'hotadd',
        'host.version': '7.0.3',
        'proxy.same-host': 'no',
      }),
      outOfTurn({ 'direct-nfs.possible': 'no', 'proxy-per-host.possible': 'no' }),
    ],
    verdict: 'nfs3-hotadd',
    advice: ['upgrade-esxi', 'force-network-mode'],
  },
  {
    story: 'On VMFS a snapshot was there before the job',
    steps: say({ ...REMOVAL, 'datastore.type': 'vmfs', 'vm.snapshots-before-job': 'yes' }),
    early: [],
    verdict: 'stray-snapshot',
    advice: ['remove-existing-snapshots'],
  },
  {
    story: 'On vSAN files of a snapshot lie about without an entry in the tree',
    steps: say({
      ...REMOVAL,
      'datastore.type': 'vsan',
      'vm.snapshots-before-job': 'no',
      'vm.consolidation': 'unknown',
      'vm.orphaned-snapshots': 'yes',
    }),
    verdict: 'stray-snapshot',
    advice: ['find-orphaned-snapshots'],
  },
  {
    story: 'The proxy is on the VM’s own host, the test is clean, the CPU jumps: it is the backup run',
    steps: [
      ...say({
        ...REMOVAL,
        'datastore.type': 'nfs3',
        'transport.mode': 'hotadd',
        'host.version': '7.0.3',
        'proxy.same-host': 'yes',
        ...NO_LEFTOVERS,
        'isolation.result': 'not-reproduced',
      }),
      outOfTurn({ 'cpu.spike': 'yes' }),
    ],
    verdict: 'backup-specific',
    advice: ['reduce-concurrent-tasks', 'reserve-cpu', 'reschedule-job', 'contact-veeam-support'],
  },
  {
    story: 'The job ran over the network, so NFS 3 is no matter; the test was never run',
    steps: say({
      ...REMOVAL,
      'datastore.type': 'nfs3',
      'transport.mode': 'nbdssl',
      ...NO_LEFTOVERS,
      'isolation.result': 'not-run',
    }),
    verdict: 'undetermined',
    advice: ['run-isolation-test'],
  },
  {
    story: 'Then the test is run and shows the same: one answer changes, the others stay',
    steps: [
      ...say({
        ...REMOVAL,
        'datastore.type': 'nfs3',
        'transport.mode': 'nbdssl',
        ...NO_LEFTOVERS,
        'isolation.result': 'not-run',
      }),
      outOfTurn({ 'isolation.result': 'reproduced', 'cpu.spike': 'yes' }),
    ],
    verdict: 'snapshot-load',
    advice: [
      'reduce-concurrent-tasks',
      'move-or-split-disks',
      'reserve-cpu',
      'update-builds',
      'move-to-larger-host',
      'reschedule-job',
      'redirect-snapshots',
      'contact-vmware-support',
    ],
  },
  {
    story: 'The build of an 8.0.2 host could not be read: suspected until somebody reads it',
    steps: say({
      ...REMOVAL,
      'datastore.type': 'nfs3',
      'transport.mode': 'hotadd',
      'host.version': '8.0.2',
      'host.build': 'unknown',
      'proxy.same-host': 'no',
    }),
    verdict: 'nfs3-hotadd-suspected',
    advice: CURES,
  },
  {
    story: 'Somebody reads it, and it is fixed: the known issue is off the list, the walk goes on',
    steps: [
      ...say({
        ...REMOVAL,
        'datastore.type': 'nfs3',
        'transport.mode': 'hotadd',
        'host.version': '8.0.2',
        'host.build': 'unknown',
        'proxy.same-host': 'no',
      }),
      outOfTurn({ 'host.build': 23825572 }),
      ...say({ ...NO_LEFTOVERS, 'isolation.result': 'unknown' }),
    ],
    verdict: 'undetermined',
    advice: ['run-isolation-test'],
  },
  {
    story: 'The VM stops while the snapshot is taken, not while it is removed',
    steps: say({ symptom: 'stun-at-snapshot-creation' }),
    verdict: 'outside-snapshot-removal',
    advice: ['look-elsewhere'],
  },
  {
    story: 'vmware.log has a stun of 41 seconds at the removal, so nobody has to be asked about the symptom',
    steps: [
      outOfTurn({ 'stun.at-removal-longest-ms': 41_200 }),
      ...say({ 'datastore.type': 'nfs41', ...NO_LEFTOVERS, 'isolation.result': 'not-reproduced' }),
    ],
    verdict: 'backup-specific',
    advice: ['reduce-concurrent-tasks', 'reschedule-job', 'contact-veeam-support'],
  },
  {
    story: 'The night shift knows nothing at all: nothing is cleared, the test is next',
    steps: say({
      symptom: 'unknown',
      'datastore.type': 'unknown',
      'transport.mode': 'unknown',
      'vm.snapshots-before-job': 'unknown',
      'vm.consolidation': 'unknown',
      'vm.orphaned-snapshots': 'unknown',
      'isolation.result': 'unknown',
    }),
    verdict: 'undetermined',
    advice: ['run-isolation-test'],
  },
]
