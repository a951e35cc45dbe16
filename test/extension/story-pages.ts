/** The story's consoles as small pages of the same shape as the real ones: which host serves which page under which address. */
export type StoryPage = { host: string; path: string; html: string }

const GUID = 'e78e7661-d14f-4a8f-9c4e-0123456789ab'

const inventory = (kind: string, type: string, ref: string) =>
  `/ui/app/${kind};nav=v/urn:vmomi:${type}:${ref}:${GUID}/summary`

const pair = (label: string, value: string) => `<dt>${label}</dt><dd>${value}</dd>`

const vsphere = (name: string, ...pairs: string[]) =>
  `<main-app id="main-app-div"><vsc-object-titlebar><h1>${name}</h1></vsc-object-titlebar><dl>${pairs.join('')}</dl></main-app>`

const vm = (name: string, ref: string, host: string, datastore: string): StoryPage => ({
  host: 'vcenter.lab',
  path: inventory('vm', 'VirtualMachine', ref),
  html: vsphere(name, pair('Host', `<a>${host}</a>`), pair('Storage', `<a>${datastore}</a>`)),
})

const host = (name: string, ref: string): StoryPage => ({
  host: 'vcenter.lab',
  path: inventory('host', 'HostSystem', ref),
  html: vsphere(name, pair('Hypervisor', 'VMware ESXi, 8.0.2, 22380479'), pair('Model', 'R740')),
})

/** The log of one machine's session in the web console of a Veeam server, the machine chosen beside it. */
const session = `<header>Veeam Backup &amp; Replication</header><nav><ul><li>Overview</li><li>Jobs</li><li>Backups</li><li>Proxies</li></ul></nav><main>
<table role="grid"><thead><tr><th>Workload</th><th>Status</th></tr></thead><tbody>
<tr aria-selected="true"><td>sql01</td><td>Success</td></tr><tr><td>web02</td><td>Success</td></tr></tbody></table>
<table><thead><tr><th>Action</th><th>Status</th><th>Duration</th></tr></thead><tbody>
<tr><td>Using backup proxy proxy01.lab for disk Hard disk 1 [hotadd]</td><td>Success</td><td>00:01</td></tr></tbody></table></main>`

/** A plug-in's page inside the vSphere Client: another host's session in a frame. */
export const WITH_FRAME: StoryPage = {
  host: 'vcenter.lab',
  path: inventory('vm', 'VirtualMachine', 'vm-4001'),
  html: `${vsphere('sql01', pair('Host', '<a>esx01.lab</a>'))}<iframe src="https://veeam.lab/sessions/42" width="800" height="400"></iframe>`,
}

/** sql01 on NFS 3, read by a proxy on another host in hotadd mode, on hosts without the fix. */
export const STORY = {
  vm: vm('sql01', 'vm-2045', 'esx01.lab', 'nfs-ds1'),
  datastore: {
    host: 'vcenter.lab',
    path: inventory('datastore', 'Datastore', 'datastore-48'),
    html: vsphere('nfs-ds1', pair('Type', 'NFS 3')),
  },
  host: host('esx01.lab', 'host-12'),
  proxy: vm('proxy01', 'vm-3001', 'esx02.lab', 'vmfs-1'),
  proxyHost: host('esx02.lab', 'host-13'),
  session: { host: 'veeam.lab', path: '/sessions/42', html: session },
} as const satisfies Record<string, StoryPage>
