import { test } from '@playwright/test'
import { AT, esxi, manager, tellsExactly, vsphere, web, type Case } from './look.ts'

const block = (label: string, value: string, below = '') =>
  `<clr-stack-block><div class="stack-block-label"><div class="stack-view-key"><clr-stack-label>${label}</clr-stack-label></div><div class="stack-block-content"><clr-stack-content>${value}</clr-stack-content></div></div>${below ? `<div class="stack-children">${below}</div>` : ''}</clr-stack-block>`
const HOSTED = ['vm sql01 vm.host "esx01.lab"']

const PAIRS: Case[] = [
  [
    'stack view of divs, a block below a block',
    AT.vm,
    vsphere(
      'sql01',
      `<clr-stack-view>${block('Host', '<a>esx01.lab</a>')}${block('Hard disk 1', '100 GB', block('Disk File', '[nfs-ds1] sql01/sql01-000002.vmdk'))}</clr-stack-view>`,
    ),
    [...HOSTED, 'vm sql01 vm.disk-on-delta true'],
  ],
  [
    'stack view of Clarity 1',
    AT.vm,
    vsphere(
      'sql01',
      '<clr-stack-view><clr-stack-block><dt class="stack-block-label">Host</dt><dd class="stack-block-content">esx01.lab</dd><div class="stack-children" style="display: none"><clr-stack-block><dt class="stack-block-label">Disk File</dt><dd class="stack-block-content">[d] a/a-000001.vmdk</dd></clr-stack-block></div></clr-stack-block></clr-stack-view>',
    ),
    HOSTED,
  ],
  [
    'a list of terms, several values',
    AT.vm,
    vsphere('sql01', '<dl><dt>Host:</dt><dd>esx01.lab</dd><dt>Datastores</dt><dd>nfs-ds1</dd><dd>nfs-ds2</dd></dl>'),
    [...HOSTED, 'vm sql01 vm.datastores ["nfs-ds1","nfs-ds2"]'],
  ],
  [
    'a vertical table',
    AT.vm,
    vsphere(
      'sql01',
      '<table class="table-vertical"><tbody><tr><th>Guest OS</th><td>Windows</td></tr><tr><th>Host</th><td><a>esx01.lab</a></td></tr></tbody></table>',
    ),
    HOSTED,
  ],
  [
    'data-test-id on the value',
    AT.vm,
    vsphere('sql01', '<div><div class="c1">Host</div><div><span data-test-id="Host:">esx01.lab</span></div></div>'),
    HOSTED,
  ],
  [
    'rows of two',
    AT.vm,
    vsphere(
      'sql01',
      '<div class="card"><div class="card-header">Related Objects</div><div><div class="row"><span>Cluster</span><a>cl1</a></div><div class="row"><span>Host</span><a>esx01.lab</a></div><div class="row"><span>Storage</span><span><a>nfs-ds1</a></span></div></div></div>',
    ),
    [...HOSTED, 'vm sql01 vm.datastores ["nfs-ds1"]'],
  ],
  [
    'labels and values one after the other',
    AT.vm,
    vsphere(
      'sql01',
      '<div><span class="prop-label">Guest OS</span><span>Linux</span><span class="prop-label">Host</span><a>esx01.lab</a></div>',
    ),
    HOSTED,
  ],
  [
    'a line with a colon',
    AT.vm,
    vsphere(
      'sql01',
      '<ul class="summary-items-list"><li><span class="summary-item-name">Host:</span> <a>esx01.lab</a></li><li>Storage: nfs-ds1, nfs-ds2</li></ul>',
    ),
    [...HOSTED, 'vm sql01 vm.datastores ["nfs-ds1","nfs-ds2"]'],
  ],
  [
    'in Japanese, half-width and spaced',
    AT.vm,
    vsphere(
      'sql01',
      `<clr-stack-view>${block('ﾎｽﾄ', 'esx01.lab')}${block('データ ストア', '<a>nfs-ds1</a>')}</clr-stack-view>`,
    ),
    [...HOSTED, 'vm sql01 vm.datastores ["nfs-ds1"]'],
  ],
  [
    'a host: name, version and build in one line',
    AT.host,
    vsphere('esx01.lab', '<div>Hypervisor: VMware ESXi, 8.0.2, 22380479</div><div>Model: R740</div>'),
    ['host esx01.lab host.version "8.0.2"', 'host esx01.lab host.build 22380479'],
  ],
  [
    'a host of release 9 in Japanese',
    AT.host,
    vsphere('esx01.lab', '<dl><dt>ハイパーバイザー</dt><dd>VMware ESX, 9.0.0, 24755229</dd></dl>'),
    ['host esx01.lab host.version "9.0.0"', 'host esx01.lab host.build 24755229'],
  ],
  [
    'a datastore',
    AT.datastore,
    vsphere('nfs-ds1', `<clr-stack-view>${block('Type', 'NFS 3')}${block('Drive type', 'Unknown')}</clr-stack-view>`),
    ['datastore nfs-ds1 datastore.type "nfs3"'],
  ],
  [
    'a datastore in Japanese',
    AT.datastore,
    vsphere('nfs-ds1', '<dl><dt>種類</dt><dd>NFS 4.1</dd></dl>'),
    ['datastore nfs-ds1 datastore.type "nfs41"'],
  ],
  [
    'the host of the Host Client',
    AT.esxiHost,
    esxi(
      'esx01.lab',
      '<div class="key-information"><div class="form-horizontal"><div class="form-group"><label><span>Version:</span></label><div><p>8.0.2 (Build 22380479)</p></div></div><div class="form-group"><label><span>State:</span></label><div><p>Normal</p></div></div></div></div>',
    ),
    ['host esx01.lab host.version "8.0.2"', 'host esx01.lab host.build 22380479'],
  ],
  [
    'a portlet of the Host Client',
    AT.esxiHost,
    esxi(
      'esx01.lab',
      '<div class="vui-portlet"><div class="portlet-title">Hypervisor</div><div class="vui-stack-view"><div class="stack-view-table"><div class="stack-view-row"><div><span class="stack-view-label" title="Version">Version</span></div><div>8.0 Update 2</div></div></div></div></div>',
    ),
    ['host esx01.lab host.version "8.0.2"'],
  ],
]

const tree = (nodes: string) => `<div role="tree">${nodes}</div>`
const node = (text: string, inner = '', more = 'aria-expanded="true"') =>
  `<div role="treeitem" ${inner ? more : ''}><span class="clr-treenode-content">${text}</span>${inner ? `<div role="group">${inner}</div>` : ''}</div>`

const SNAPSHOTS: Case[] = [
  [
    'the tree of the snapshots tab',
    AT.snapshots,
    vsphere('sql01', tree(node('before patch', node('VEEAM BACKUP TEMPORARY SNAPSHOT', node('You are here'))))),
    [
      'vm sql01 vm.snapshot-names ["before patch","VEEAM BACKUP TEMPORARY SNAPSHOT"]',
      'vm sql01 vm.snapshot-count 2',
      'vm sql01 vm.backup-snapshot "present"',
    ],
  ],
  [
    'in Japanese, none of a backup',
    AT.snapshots,
    vsphere('sql01', tree(node('パッチ前', node('現在点')))),
    ['vm sql01 vm.snapshot-names ["パッチ前"]', 'vm sql01 vm.snapshot-count 1', 'vm sql01 vm.backup-snapshot "absent"'],
  ],
  [
    'a collapsed node: neither count nor absence',
    AT.snapshots,
    vsphere('sql01', tree(node('a', node('You are here')) + node('b', ' ', 'aria-expanded="false"'))),
    ['vm sql01 vm.snapshot-names ["a","b"]'],
  ],
  [
    'no snapshot at all',
    AT.snapshots,
    vsphere('sql01', tree(node('You are here'))),
    ['vm sql01 vm.snapshot-count 0', 'vm sql01 vm.backup-snapshot "absent"'],
  ],
  [
    'the dialog names its VM',
    AT.datacenter,
    vsphere(
      'dc1',
      `<div role="dialog" class="modal-dialog"><h3 class="modal-title">Manage Snapshots - sql01</h3><div class="modal-body">${tree(node('a', node('You are here')))}</div></div>`,
    ),
    ['vm sql01 vm.snapshot-names ["a"]', 'vm sql01 vm.snapshot-count 1', 'vm sql01 vm.backup-snapshot "absent"'],
  ],
  [
    'the dialog of the Host Client',
    AT.esxiVm,
    esxi(
      'sql01',
      '<div class="vui-popup vui-dialog"><div class="titlebar"><span class="titlebar-text">Manage snapshots - sql01</span></div><div class="k-widget k-treeview"><ul><li class="k-item"><div><span class="k-in">a</span></div><ul><li class="k-item"><div><span class="k-in">You are here</span></div></li></ul></li></ul></div></div>',
    ),
    ['vm sql01 vm.snapshot-names ["a"]', 'vm sql01 vm.snapshot-count 1', 'vm sql01 vm.backup-snapshot "absent"'],
  ],
  [
    'an inventory tree is no tree of snapshots',
    AT.snapshots,
    vsphere(
      'sql01',
      `<object-navigator-view>${tree(node('VEEAM BACKUP TEMPORARY SNAPSHOT', node('You are here')))}</object-navigator-view>`,
    ),
    [],
  ],
  ['a language we do not know', AT.snapshots, vsphere('sql01', tree(node('avant', node('Vous êtes ici')))), []],
  [
    'a tree that is loading',
    AT.snapshots,
    vsphere('sql01', `<div role="tree" aria-busy="true">${node('You are here')}</div>`),
    [],
  ],
]

const ALERT = 'Virtual machine disks consolidation is needed.'
const ALERTS: Case[] = [
  [
    'Clarity',
    AT.vm,
    vsphere(
      'sql01',
      `<div class="alert alert-warning"><div class="alert-items"><clr-alert-item class="alert-item"><div class="alert-text">${ALERT}</div><div class="alert-actions"><button>Acknowledge</button></div></clr-alert-item></div></div>`,
    ),
    ['vm sql01 vm.consolidation "needed"'],
  ],
  [
    'by role alone',
    AT.vm,
    vsphere('sql01', `<div role="alert"><span>${ALERT}</span><button>x</button></div>`),
    ['vm sql01 vm.consolidation "needed"'],
  ],
  [
    'in Japanese',
    AT.vm,
    vsphere(
      'sql01',
      '<div class="alert alert-warning"><span class="alert-text">仮想マシン ディスクの統合が必要です。</span></div>',
    ),
    ['vm sql01 vm.consolidation "needed"'],
  ],
  [
    'in the shadow',
    AT.vm,
    vsphere(
      'sql01',
      `<x-shell></x-shell><script>document.querySelector('x-shell').attachShadow({mode:'open'}).innerHTML='<div role="alert">${ALERT}</div>'</script>`,
    ),
    ['vm sql01 vm.consolidation "needed"'],
  ],
  [
    'in Japanese that says it is not needed',
    AT.vm,
    vsphere('sql01', '<div role="alert">仮想マシンのディスクの統合は必要ありません。</div>'),
    [],
  ],
  ['of an object that is no VM', AT.host, vsphere('esx01', `<div role="alert">${ALERT}</div>`), []],
]

const log = (rows: string[], head = 'Action') =>
  `<table><thead><tr><th>${head}</th><th>Status</th><th>Duration</th></tr></thead><tbody>${rows.map((text) => `<tr><td>${text}</td><td>Success</td><td>00:01</td></tr>`).join('')}</tbody></table>`
const machines =
  '<table role="grid"><thead><tr><th>Workload</th><th>Status</th></tr></thead><tbody><tr aria-selected="true"><td>sql01</td><td>Success</td></tr><tr><td>web02</td><td>Success</td></tr></tbody></table>'
const USING = 'Using backup proxy VMware Backup Proxy for disk Hard disk 1 [hotadd]'
const HOTADD = [
  'disk sql01/Hard disk 1 transport.mode "hotadd"',
  'disk sql01/Hard disk 1 transport.proxy "VMware Backup Proxy"',
]

const LOGS: Case[] = [
  ['of the chosen workload', AT.web, web(machines + log(['Job started', USING])), HOTADD],
  [
    'in a dialog of Enterprise Manager, in French around it',
    AT.manager,
    manager(log(['Processing sql01', USING], 'Information')),
    HOTADD,
  ],
  [
    'from a storage snapshot: a proxy, no mode',
    AT.web,
    web(machines + log(['Using backup proxy p1 for retrieving Hard disk 1 data from storage snapshot'])),
    ['disk sql01/Hard disk 1 transport.proxy "p1"'],
  ],
  [
    'fell back to network mode',
    AT.web,
    web(
      machines +
        log([
          'Cannot use advanced transport modes, failing over to NBD',
          'Using backup proxy p1 for disk Hard disk 1 [nbd]',
        ]),
    ),
    [
      'vm sql01 transport.failover "to-network"',
      'disk sql01/Hard disk 1 transport.mode "nbd"',
      'disk sql01/Hard disk 1 transport.proxy "p1"',
    ],
  ],
  ['of nobody knows which machine', AT.web, web(log([USING])), []],
  ['of one machine while another is chosen', AT.web, web(machines + log(['Processing web02', USING])), []],
  ['words of a log in another column', AT.web, web(machines + log([USING], 'Job name')), []],
  [
    'a mode that we do not know',
    AT.web,
    web(machines + log(['Using backup proxy p1 for disk Hard disk 1 [quantum]'])),
    [],
  ],
]

test.describe('labels and values', () => tellsExactly(PAIRS))
test.describe('snapshots', () => tellsExactly(SNAPSHOTS))
test.describe('alerts', () => tellsExactly(ALERTS))
test.describe('session logs', () => tellsExactly(LOGS))
