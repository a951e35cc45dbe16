// Everything that the consoles of the story show. Names, numbers and addresses are made up; builds and versions are real ones.

export type Host = { name: string; ref: string; version: string; build: number; model: string; memoryGb: number }
export type Datastore = {
  name: string
  ref: string
  type: string
  server: string | null
  capacityGb: number
  freeGb: number
}
export type Disk = { label: string; sizeGb: number; file: string }
export type Vm = {
  name: string
  ref: string
  host: string
  datastore: string
  /** The number by which the host itself calls it. */
  onHost: number
  guest: string
  dnsName: string
  ip: string
  cpus: number
  memoryGb: number
  disks: Disk[]
  needsConsolidation: boolean
  notes: string
}

export const VCENTER = {
  name: 'vcenter.lab',
  guid: '5f1d2c6a-8b7e-4d3f-9a10-c2e4b6d80135',
  datacenter: 'Lab',
  cluster: 'Cluster01',
}

export const HOSTS: readonly Host[] = [
  { name: 'esx01.lab', ref: 'host-12', version: '8.0.2', build: 22380479, model: 'PowerEdge R750', memoryGb: 512 },
  { name: 'esx02.lab', ref: 'host-13', version: '8.0.2', build: 22380479, model: 'PowerEdge R750', memoryGb: 512 },
  { name: 'esx03.lab', ref: 'host-14', version: '8.0.3', build: 24022510, model: 'PowerEdge R760', memoryGb: 768 },
]

export const DATASTORES: readonly Datastore[] = [
  { name: 'nfs-ds1', ref: 'datastore-48', type: 'NFS 3', server: 'nas01.lab', capacityGb: 8192, freeGb: 2211 },
  { name: 'nfs-ds2', ref: 'datastore-49', type: 'NFS 4.1', server: 'nas02.lab', capacityGb: 4096, freeGb: 1730 },
  { name: 'san-ds1', ref: 'datastore-51', type: 'VMFS 6', server: null, capacityGb: 10240, freeGb: 3905 },
  { name: 'iso-ds1', ref: 'datastore-52', type: 'NFS 3', server: 'nas01.lab', capacityGb: 512, freeGb: 188 },
]

const disk = (vm: string, datastore: string, index: number, sizeGb: number, delta = ''): Disk => ({
  label: `Hard disk ${index}`,
  sizeGb,
  file: `[${datastore}] ${vm}/${vm}${index === 1 ? '' : `_${index - 1}`}${delta}.vmdk`,
})

export const VMS: readonly Vm[] = [
  {
    name: 'sql01',
    ref: 'vm-2045',
    host: 'esx01.lab',
    datastore: 'nfs-ds1',
    onHost: 12,
    guest: 'Microsoft Windows Server 2022 (64-bit)',
    dnsName: 'sql01.lab',
    ip: '10.20.4.45',
    cpus: 8,
    memoryGb: 64,
    disks: [disk('sql01', 'nfs-ds1', 1, 100, '-000001'), disk('sql01', 'nfs-ds1', 2, 400, '-000001')],
    needsConsolidation: false,
    notes: 'Orders database. Owner: data team.',
  },
  {
    name: 'veeam-proxy01',
    ref: 'vm-2101',
    host: 'esx02.lab',
    datastore: 'san-ds1',
    onHost: 7,
    guest: 'Microsoft Windows Server 2022 (64-bit)',
    dnsName: 'veeam-proxy01.lab',
    ip: '10.20.4.101',
    cpus: 8,
    memoryGb: 16,
    disks: [disk('veeam-proxy01', 'san-ds1', 1, 120)],
    needsConsolidation: false,
    notes: '',
  },
  {
    name: 'app01',
    ref: 'vm-2047',
    host: 'esx03.lab',
    datastore: 'nfs-ds2',
    onHost: 31,
    guest: 'Ubuntu Linux (64-bit)',
    dnsName: 'app01.lab',
    ip: '10.20.4.47',
    cpus: 4,
    memoryGb: 16,
    disks: [disk('app01', 'nfs-ds2', 1, 80, '-000002')],
    needsConsolidation: false,
    notes: '',
  },
  {
    name: 'web01',
    ref: 'vm-2046',
    host: 'esx01.lab',
    datastore: 'nfs-ds1',
    onHost: 14,
    guest: 'Ubuntu Linux (64-bit)',
    dnsName: 'web01.lab',
    ip: '10.20.4.46',
    cpus: 2,
    memoryGb: 8,
    disks: [disk('web01', 'nfs-ds1', 1, 40, '-000003')],
    needsConsolidation: true,
    notes: '',
  },
  {
    name: 'dc01',
    ref: 'vm-2048',
    host: 'esx02.lab',
    datastore: 'san-ds1',
    onHost: 3,
    guest: 'Microsoft Windows Server 2022 (64-bit)',
    dnsName: 'dc01.lab',
    ip: '10.20.4.10',
    cpus: 2,
    memoryGb: 8,
    disks: [disk('dc01', 'san-ds1', 1, 60)],
    needsConsolidation: false,
    notes: '',
  },
  {
    name: 'file01',
    ref: 'vm-2049',
    host: 'esx01.lab',
    datastore: 'nfs-ds1',
    onHost: 16,
    guest: 'Microsoft Windows Server 2019 (64-bit)',
    dnsName: 'file01.lab',
    ip: '10.20.4.49',
    cpus: 4,
    memoryGb: 16,
    disks: [disk('file01', 'nfs-ds1', 1, 80), disk('file01', 'nfs-ds1', 2, 2048)],
    needsConsolidation: false,
    notes: '',
  },
  {
    name: 'mon01',
    ref: 'vm-2052',
    host: 'esx03.lab',
    datastore: 'san-ds1',
    onHost: 33,
    guest: 'Debian GNU/Linux 12 (64-bit)',
    dnsName: 'mon01.lab',
    ip: '10.20.4.52',
    cpus: 2,
    memoryGb: 8,
    disks: [disk('mon01', 'san-ds1', 1, 60)],
    needsConsolidation: false,
    notes: '',
  },
]

/** The object of one name. Throws where the story has none: a mistake in the story itself. */
export function named<T extends { name: string }>(all: readonly T[], name: string): T {
  const found = all.find((one) => one.name === name)
  if (!found) throw new Error(`The story has no ${name}.`)
  return found
}
