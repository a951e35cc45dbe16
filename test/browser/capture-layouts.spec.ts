import { test } from '@playwright/test'
import { AT, esxi, manager, tellsExactly, vsphere, web, type Case } from './look.ts'

const HOSTED = ['vm sql01 vm.host "esx01.lab"']
const table = (head: string[], rows: string[][]) =>
  `<table><thead><tr>${head.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</tbody></table>`

const OLDER = AT.vm.replace(
  /\/ui\/app.*/,
  '/ui/#?extensionId=vsphere.core.vm.summary&objectId=urn:vmomi:VirtualMachine:vm-54:e78e7661&navigator=vsphere.core.viTree.hostsAndClustersView',
)

const OBJECTS: Case[] = [
  [
    '6.7: Kendo portlets and its own title bar',
    OLDER,
    '<div class="vui-panel"><div class="titlebar"><div class="object"><span role="titlebar-title">sql01</span></div></div><div class="vx-portlets"><div class="vx-portlet"><div class="portlet-titlebar"><span class="titlebar-text">Related Objects</span></div><table class="vx-property-view"><tr><td>Cluster</td><td>cl1</td></tr><tr><td>Host</td><td><a>esx01.lab</a></td></tr></table></div></div></div>',
    HOSTED,
  ],
  [
    'a later layout that nobody has seen',
    AT.vm,
    '<title>vSphere - sql01 - Summary</title><div id="app"><header><h2>vSphere Client</h2></header><h2>sql01</h2><section aria-label="Related objects"><div role="list"><div role="listitem"><span>Host</span><span>esx01.lab</span></div></div></section></div>',
    HOSTED,
  ],
  [
    'a mark behind the name',
    AT.vm,
    `<title>vSphere - sql01 - Summary</title>${vsphere('sql01 <span class="badge">Powered On</span>', '<dl><dt>Host</dt><dd>esx01.lab</dd></dl>')}`,
    HOSTED,
  ],
  [
    'the name by the tree alone',
    AT.vm,
    '<main-app id="main-app-div"><nav><div role="tree"><div role="treeitem" aria-selected="true"><span>sql01</span></div><div role="treeitem"><span>web02</span></div></div></nav><dl><dt>Host</dt><dd>esx01.lab</dd></dl></main-app>',
    HOSTED,
  ],
  ['no name: nothing', AT.vm, '<main-app id="main-app-div"><dl><dt>Host</dt><dd>esx01.lab</dd></dl></main-app>', []],
  [
    'the Host Client without a header',
    AT.esxiHost,
    '<title>esx01.lab - VMware ESXi</title><div ng-app="esxUiApp"><span class="object-title">esx01.lab</span><dl><dt>Version:</dt><dd>7.0 Update 3 (Build 21930508)</dd></dl></div>',
    ['host esx01.lab host.version "7.0.3"', 'host esx01.lab host.build 21930508'],
  ],
]

const tree =
  '<div role="tree"><div role="treeitem" aria-expanded="true"><span>a</span><div role="group"><div role="treeitem"><span>You are here</span></div></div></div></div>'
const OF_SQL01 = [
  'vm sql01 vm.snapshot-names ["a"]',
  'vm sql01 vm.snapshot-count 1',
  'vm sql01 vm.backup-snapshot "absent"',
]
const dialog = (title: string) =>
  vsphere('dc1', `<div role="dialog"><h3 class="modal-title">${title}</h3>${tree}</div>`)

const TITLES: Case[] = [
  ['name in an element of its own', AT.datacenter, dialog('Manage Snapshots <span>sql01</span>'), OF_SQL01],
  ['for', AT.datacenter, dialog('Manage snapshots for VM sql01'), OF_SQL01],
  ['Japanese', AT.datacenter, dialog('sql01 のスナップショットの管理'), OF_SQL01],
  ['Japanese, after a dash', AT.datacenter, dialog('スナップショットの管理 - sql01'), OF_SQL01],
  ['no name and no VM on the page', AT.datacenter, dialog('Manage Snapshots'), []],
  [
    'a list of snapshots with the present in it',
    AT.snapshots,
    vsphere(
      'sql01',
      table(
        ['Name', 'Created'],
        [
          ['a', 'x'],
          ['You are here', ''],
        ],
      ),
    ),
    OF_SQL01,
  ],
  [
    'one that says that it has more rows',
    AT.snapshots,
    vsphere(
      'sql01',
      `<div role="grid" aria-rowcount="9"><div role="row"><span role="columnheader">Name</span></div><div role="row"><span role="gridcell">a</span></div><div role="row"><span role="gridcell">You are here</span></div></div>`,
    ),
    ['vm sql01 vm.snapshot-names ["a"]'],
  ],
]

const LISTS: Case[] = [
  [
    'VMs, by the tab that is open',
    AT.host.replace('summary', 'x'),
    vsphere(
      'esx01',
      `<ul role="tablist"><li><button role="tab" aria-selected="true">VMs</button></li></ul>${table(['Name', 'State', 'Host'], [['sql01', 'On', 'esx01.lab']])}`,
    ),
    HOSTED,
  ],
  [
    'VMs in Japanese',
    AT.datacenter,
    vsphere(
      'dc1',
      table(
        ['仮想マシン', '状態', 'ホスト', '統合が必要'],
        [
          ['sql01', 'パワーオン', 'esx01.lab', 'はい'],
          ['web02', 'パワーオン', 'esx02.lab', 'いいえ'],
        ],
      ),
    ),
    [
      ...HOSTED,
      'vm web02 vm.host "esx02.lab"',
      'vm sql01 vm.consolidation "needed"',
      'vm web02 vm.consolidation "not-needed"',
    ],
  ],
  [
    'datastores in Japanese',
    AT.datacenter,
    vsphere('dc1', table(['名前', 'ステータス', 'タイプ', 'ドライブ タイプ'], [['nfs-ds1', '正常', 'NFS 3', '不明']])),
    ['datastore nfs-ds1 datastore.type "nfs3"'],
  ],
  [
    'datastores of the Host Client',
    AT.esxiHost,
    esxi(
      'esx01',
      table(
        ['Name', 'Drive Type', 'Capacity', 'Type'],
        [
          ['nfs-ds1', 'Unknown', '1 TB', 'NFS'],
          ['ds2', 'SSD', '1 TB', 'VMFS6'],
        ],
      ),
    ),
    ['datastore nfs-ds1 datastore.type "nfs-unspecified"', 'datastore ds2 datastore.type "vmfs"'],
  ],
  [
    'a snapshot count is not the list',
    AT.datacenter,
    vsphere('dc1', table(['Name', 'Snapshots', 'Used Space'], [['sql01', '3', '1 GB']])),
    [],
  ],
  [
    'tasks with a state and a status, no times',
    AT.vm,
    vsphere(
      'sql01',
      table(
        ['Task', 'State', 'Status'],
        [
          ['Remove snapshot', 'x', 'In progress'],
          ['Create snapshot', 'x', 'Completed'],
        ],
      ),
    ),
    ['vm sql01 vm.snapshot-task {"task":"remove","state":"running"}'],
  ],
  [
    'tasks whose days and months could be changed over',
    AT.vm,
    vsphere(
      'sql01',
      table(
        ['Task', 'Status', 'Start Time'],
        [
          ['Remove snapshot', 'Completed', '05/06/2026 03:00:00'],
          ['Create snapshot', 'Completed', '06/05/2026 02:00:00'],
        ],
      ),
    ),
    [],
  ],
  [
    'a chip of a filter',
    AT.vm,
    vsphere(
      'sql01',
      '<div class="filter-chips"><span>Host: esx09</span></div><div class="quick-filter"><div><span>Host</span><span>esx08</span></div></div>',
    ),
    [],
  ],
]

const USING = 'Using backup proxy p1 for disk Hard disk 1 [san]'
const TOLD = ['disk sql01/Hard disk 1 transport.mode "direct-san"', 'disk sql01/Hard disk 1 transport.proxy "p1"']
const chosen = table(
  ['Name', 'Status'],
  [
    ['sql01', 'Success'],
    ['web02', 'Success'],
  ],
).replace('<tr><td>sql01', '<tr class="x-grid-row-selected"><td>sql01')

const LOGS: Case[] = [
  [
    'in a window with its list of machines',
    AT.manager,
    manager(
      `<div class="x-window" role="dialog"><div class="x-title-text">Backup Job 1</div>${chosen}${table(['Time', 'Status', 'Information'], [['3:00', 'Success', USING]])}</div>`,
    ),
    TOLD,
  ],
  [
    'newest line first',
    AT.web,
    web(
      table(
        ['Time', 'Action'],
        [
          ['3:05:00 AM', USING.replace('san', 'nbd')],
          ['3:02:00 AM', USING],
          ['3:00:00 AM', 'Processing sql01'],
        ],
      ),
    ),
    [TOLD[0]?.replace('direct-san', 'nbd') ?? '', TOLD[1] ?? ''],
  ],
  [
    'as a list of lines with times',
    AT.web,
    web(`<div role="log"><div>3:00:00 AM Processing sql01</div><div>3:01:00 AM :: ${USING}</div></div>`),
    TOLD,
  ],
  [
    'with action and details',
    AT.web,
    web(
      table(
        ['Action', 'Details', 'Status'],
        [
          ['Processing sql01', 'x', 'Success'],
          [USING, 'x', 'Success'],
        ],
      ),
    ),
    TOLD,
  ],
]

test.describe('what a page is about', () => tellsExactly(OBJECTS))
test.describe('whose snapshots', () => tellsExactly(TITLES))
test.describe('lists', () => tellsExactly(LISTS))
const SAVING = 'Saving [nfs-ds1] sql01/sql01.vmx'
const titledLog = (title: string, ...lines: string[]): string =>
  manager(
    `<div class="x-window" role="dialog"><div class="x-title-text">${title}</div>${table(
      ['Time', 'Status', 'Information'],
      lines.map((line) => ['3:00', 'Success', line]),
    )}</div>`,
  )
const TITLED: Case[] = [
  ['the title names it by its label', AT.manager, titledLog('VM name: sql01', USING), TOLD],
  [
    'the title has the name of the files that the log wrote',
    AT.manager,
    titledLog('Nightly - sql01', SAVING, USING),
    TOLD,
  ],
  ['only a title: it may be the job', AT.manager, titledLog('sql01', USING), []],
  ['a job that is called like something', AT.manager, titledLog('Session for sql01', USING), []],
  ['another machine than the title says', AT.manager, titledLog('Nightly - web01', SAVING, USING), []],
  [
    'the files of two machines',
    AT.manager,
    titledLog('Nightly - sql01', SAVING, SAVING.replaceAll('sql01', 'web01'), USING),
    [],
  ],
  [
    'a folder of another name than the file',
    AT.manager,
    titledLog('Nightly - sql01', SAVING.replace('sql01/', 'x/'), USING),
    [],
  ],
]

test.describe('whose log', () => tellsExactly(LOGS))
test.describe('whose log where only a title tells', () => tellsExactly(TITLED))
