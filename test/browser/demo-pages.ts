import { DATASTORES, HOSTS, named, VMS } from '../consoles/story/inventory.ts'
import { DATACENTER_REF, pathOf, PLUGIN_PATH, type Kind } from '../consoles/vsphere/address.ts'
import { PATHS as WEB } from '../consoles/web/paths.ts'

const vcenter = (kind: Kind, ref: string, tab = 'summary') => `https://vcenter.lab${pathOf({ kind, ref, tab })}`
const veeam = (path: string) => `https://veeam.lab${path}`
const esxi = (path: string) => `https://esx01.lab/ui/#/host${path}`
/** A plug-in, in a frame. */
export const PLUGIN = `https://vcenter.lab${PLUGIN_PATH}`
const SQL = named(VMS, 'sql01')

/** The list of recent tasks stands on every page of a vCenter and of a host. */
export const TASKS = ['vm file01 vm.snapshot-task remove succeeded', 'vm sql01 vm.snapshot-task remove running']
const BUILDS: Record<string, string> = { 'esx01.lab': '22380479', 'esx02.lab': '22380479', 'esx03.lab': '24022510' }
const TYPES: Record<string, string> = { 'NFS 3': 'nfs3', 'NFS 4.1': 'nfs41', 'VMFS 6': 'vmfs' }
const release = (name: string, version: string) => [
  `host ${name} host.build ${BUILDS[name]}`,
  `host ${name} host.version "${version}"`,
]
const typeOf = ({ name, type }: (typeof DATASTORES)[number]) => `datastore ${name} datastore.type "${TYPES[type]}"`
export const DISKS = [1, 2].flatMap((disk) => [
  `disk sql01/Hard disk ${disk} transport.mode "hotadd"`,
  `disk sql01/Hard disk ${disk} transport.proxy "veeam-proxy01"`,
])

/** What a page tells: its console, its object and its facts, as text. */
export type Shown = { console: string; object: string | null; facts: readonly string[] }
const shown = (console: string, object: string | null, ...facts: string[]): Shown => ({ console, object, facts })
const inVcenter = (object: string | null, ...facts: string[]) => shown('vsphere-client', object, ...facts, ...TASKS)
const onHost = (object: string | null, ...facts: string[]) => shown('esxi-host-client', object, ...facts, ...TASKS)

/** What each page of the demo consoles tells, in whichever language: these facts and no other. */
export const PAGES: Record<string, Shown> = {
  [vcenter('vm', SQL.ref)]: inVcenter(
    'vm sql01',
    'vm sql01 vm.datastores ["nfs-ds1"]',
    'vm sql01 vm.disk-on-delta true',
    'vm sql01 vm.host "esx01.lab"',
  ),
  [vcenter('vm', SQL.ref, 'snapshots')]: inVcenter(
    'vm sql01',
    'vm sql01 vm.backup-snapshot "present"',
    'vm sql01 vm.snapshot-count 1',
    'vm sql01 vm.snapshot-names ["VEEAM BACKUP TEMPORARY SNAPSHOT"]',
  ),
  [vcenter('host', named(HOSTS, 'esx01.lab').ref)]: inVcenter('host esx01.lab', ...release('esx01.lab', '8.0.2')),
  [vcenter('datastore', named(DATASTORES, 'nfs-ds1').ref)]: inVcenter(
    'datastore nfs-ds1',
    'datastore nfs-ds1 datastore.type "nfs3"',
  ),
  [vcenter('datacenter', DATACENTER_REF, 'vms/vms')]: inVcenter(
    null,
    ...VMS.flatMap(({ name, host, needsConsolidation }) => [
      `vm ${name} vm.host "${host}"`,
      `vm ${name} vm.consolidation "${needsConsolidation ? 'needed' : 'not-needed'}"`,
    ]),
  ),
  [vcenter('datacenter', DATACENTER_REF, 'hosts/hosts')]: inVcenter(
    null,
    ...HOSTS.flatMap(({ name, version }) => release(name, version)),
  ),
  [vcenter('datacenter', DATACENTER_REF, 'datastores/datastores')]: inVcenter(null, ...DATASTORES.map(typeOf)),
  [PLUGIN]: inVcenter(null),
  [veeam(WEB.overview)]: shown('veeam-backup-web', null),
  [veeam(WEB.proxies)]: shown(
    'veeam-backup-web',
    null,
    'proxy VMware Backup Proxy proxy.configured-mode "network"',
    'proxy veeam-proxy01 proxy.configured-mode "automatic"',
  ),
  [veeam(WEB.sessionLogs)]: shown('veeam-backup-web', null),
  [veeam(WEB.session)]: shown('veeam-backup-web', null, ...DISKS),
  'https://em.lab/index.aspx#!jobs': shown('veeam-enterprise-manager', null),
  'https://em.lab/index.aspx#!reports': shown('veeam-enterprise-manager', null, ...DISKS),
  [esxi('')]: onHost('host esx01.lab', ...release('esx01.lab', '8.0.2')),
  [esxi('/vms')]: onHost('host esx01.lab'),
  [esxi('/storage/datastores')]: onHost('host esx01.lab', ...DATASTORES.map(typeOf)),
  [esxi('/storage/datastores/datastore-48')]: onHost('datastore nfs-ds1', 'datastore nfs-ds1 datastore.type "nfs3"'),
  [esxi(`/vms/${SQL.onHost}`)]: onHost('vm sql01', 'vm sql01 vm.disk-on-delta true'),
}
