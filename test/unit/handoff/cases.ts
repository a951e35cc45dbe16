import type { CaseKey, CaseValue } from '#shared/model/case.ts'
import type { Entry, FactKey } from '#shared/model/fact.ts'
import type { CarriedCase, CarriedSeen } from '#shared/handoff/carried.ts'

const VCENTER = 'https://vcenter01.tokyo.example.com'
const EM = 'https://backup-em01.tokyo.example.com:9443'

type Told = { kind: Entry['fact']['subject']['kind']; name: string; key: FactKey; value: unknown; quote: string }

function entry(origin: string, { kind, name, key, value, quote }: Told, at: string, ref?: string): Entry {
  const evidence = { source: 'screen', where: origin, quote, at } as const
  const subject = { kind, name, ...(ref ? { ref } : {}) }
  return { origin, fact: { subject, key, value, certainty: 'seen', evidence } as Entry['fact'] }
}

const vmHost = entry(
  VCENTER,
  {
    kind: 'vm',
    name: 'fin-sql01',
    key: 'vm.host',
    value: 'esxi07.tokyo.example.com',
    quote: 'esxi07.tokyo.example.com',
  },
  '2026-11-22T18:14:07.412Z',
  'vm-2045',
)
const proxyHost = entry(
  VCENTER,
  {
    kind: 'vm',
    name: 'veeam-proxy02',
    key: 'vm.host',
    value: 'esxi03.tokyo.example.com',
    quote: 'esxi03.tokyo.example.com',
  },
  '2026-11-22T18:15:40.020Z',
  'vm-311',
)
const datastores = entry(
  VCENTER,
  { kind: 'vm', name: 'fin-sql01', key: 'vm.datastores', value: ['netapp-nfs-prod-04'], quote: 'netapp-nfs-prod-04' },
  '2026-11-22T18:14:07.412Z',
  'vm-2045',
)
const datastoreType = entry(
  VCENTER,
  { kind: 'datastore', name: 'netapp-nfs-prod-04', key: 'datastore.type', value: 'nfs3', quote: 'Type NFS 3' },
  '2026-11-22T18:16:31.977Z',
  'datastore-88',
)
const version = entry(
  VCENTER,
  {
    kind: 'host',
    name: 'esxi07.tokyo.example.com',
    key: 'host.version',
    value: '7.0.3',
    quote: 'VMware ESXi, 7.0.3, 23794027',
  },
  '2026-11-22T18:17:09.631Z',
  'host-31',
)
const build = entry(
  VCENTER,
  {
    kind: 'host',
    name: 'esxi07.tokyo.example.com',
    key: 'host.build',
    value: 23794027,
    quote: 'VMware ESXi, 7.0.3, 23794027',
  },
  '2026-11-22T18:17:09.631Z',
  'host-31',
)
const mode = entry(
  EM,
  {
    kind: 'disk',
    name: 'fin-sql01/Hard disk 1',
    key: 'transport.mode',
    value: 'hotadd',
    quote: 'Using backup proxy veeam-proxy02.tokyo.example.com for disk Hard disk 1 [hotadd]',
  },
  '2026-11-22T18:12:02.100Z',
)
const proxy = entry(
  EM,
  {
    kind: 'disk',
    name: 'fin-sql01/Hard disk 1',
    key: 'transport.proxy',
    value: 'veeam-proxy02.tokyo.example.com',
    quote: 'Using backup proxy veeam-proxy02.tokyo.example.com for disk Hard disk 1 [hotadd]',
  },
  '2026-11-22T18:12:02.100Z',
)
const consolidation = entry(
  VCENTER,
  {
    kind: 'vm',
    name: 'fin-sql01',
    key: 'vm.consolidation',
    value: 'needed',
    quote: 'Virtual machine disks consolidation is needed.',
  },
  '2026-11-22T18:14:07.412Z',
  'vm-2045',
)
const names = entry(
  VCENTER,
  {
    kind: 'vm',
    name: 'fin-sql01',
    key: 'vm.host',
    value: 'esxi07.tokyo.example.com',
    quote: 'Host: esxi07.tokyo.example.com',
  },
  '2026-11-22T18:19:55.318Z',
  'vm-2045',
)

const seen = (key: CaseKey, value: CaseValue, ...because: Entry[]): CarriedSeen => ({
  key,
  value,
  because,
  at: '2026-11-22T18:20:01.250Z',
})

/** The story's case: ten entries on two consoles, seven keys seen, two answered, one step done, a note. */
export const STORY: CarriedCase = {
  id: '3f0a6b1e-58c4-4f0e-9d1b-0d9e6f6f2a11',
  topic: 'snapshot-stun',
  vm: { origin: VCENTER, name: 'fin-sql01' },
  title: 'fin-sql01',
  note: '03:14 に 41 秒停止。夜勤の佐藤さんが確認済み。',
  createdAt: '2026-11-22T18:10:30.100Z',
  updatedAt: '2026-11-22T18:32:44.812Z',
  archivedAt: null,
  answers: [
    { key: 'symptom', value: 'stun-at-snapshot-removal', at: '2026-11-22T18:10:30.100Z' },
    { key: 'vm.orphaned-snapshots', value: 'unknown', at: '2026-11-22T18:21:12.004Z' },
  ],
  seen: [
    seen('datastore.type', 'nfs3', datastores, datastoreType),
    seen('host.build', 23794027, vmHost, build),
    seen('host.nfs3-fix', 'not-documented', vmHost, version, build),
    seen('host.version', '7.0.3', vmHost, version),
    seen('proxy.same-host', 'no', vmHost, proxyHost, proxy, names),
    seen('transport.mode', 'hotadd', mode),
    seen('vm.consolidation', 'needed', consolidation),
  ],
  ticks: [{ step: 'advice/consolidate-disks#2', at: '2026-11-22T18:30:00.000Z', result: '' }],
}
