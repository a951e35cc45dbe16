import { test } from '@playwright/test'
import { AT, tellsExactly, vsphere, type Case } from './look.ts'

const column = (title: string, more = '') =>
  `<clr-dg-column role="columnheader" class="datagrid-column ${more}"><div class="datagrid-column-flex"><button class="datagrid-column-title">${title}</button><clr-dg-string-filter><input value="x">filter words</clr-dg-string-filter><span class="clr-sr-only">Use left or right key to resize the column ${title}</span></div></clr-dg-column>`
const cell = (text: string, more = '') =>
  `<clr-dg-cell role="gridcell" class="datagrid-cell ${more}">${text}</clr-dg-cell>`
const clrRow = (cells: string, fixed = '') =>
  `<clr-dg-row role="rowgroup" class="datagrid-row"><div role="row" class="datagrid-row-master"><div class="datagrid-row-sticky">${fixed}</div><div class="datagrid-row-scrollable"><div class="datagrid-scrolling-cells">${cells}</div></div></div></clr-dg-row>`
const clarity = (columns: string, rows: string, footer = '', grid = '') =>
  `<clr-datagrid class="datagrid-host"><div class="datagrid"><div role="grid" class="datagrid-table" ${grid}><div role="rowgroup" class="datagrid-header"><div role="row" class="datagrid-row">${columns}</div></div>${rows}<clr-dg-placeholder><div role="row" class="datagrid-placeholder"><span role="gridcell"></span></div></clr-dg-placeholder></div></div><clr-dg-footer class="datagrid-footer"><div class="datagrid-footer-description">${footer}</div></clr-dg-footer></clr-datagrid>`
const fixedColumn =
  '<div role="columnheader" class="datagrid-column datagrid-select datagrid-fixed-column"><input type="checkbox"></div>'
const fixedCell =
  '<div role="gridcell" class="datagrid-select datagrid-fixed-column datagrid-cell"><input type="checkbox"></div>'
const caret = '<div class="datagrid-detail-caret datagrid-fixed-column"><button>open</button></div>'

const TASKS = ['Task Name', 'Target', 'Status', 'Initiator', 'Queued For', 'Start Time', 'Completion Time', 'Server']
const TASKS_JA = [
  'タスク名',
  'ターゲット',
  'ステータス',
  'イニシエータ',
  'キューでの待ち時間',
  '開始時刻',
  '完了時刻',
  'サーバ',
]
const taskRows = (rows: string[][]) => rows.map((row) => clrRow(row.map((text) => cell(text)).join(''))).join('')

const CLARITY: Case[] = [
  [
    'Clarity with boxes, carets, filters, hidden columns and a placeholder row',
    AT.datacenter,
    vsphere(
      'dc1',
      clarity(
        fixedColumn +
          '<div role="columnheader" class="datagrid-column datagrid-expandable-caret datagrid-fixed-column"></div>' +
          column('Name') +
          column('State') +
          column('Host', 'datagrid-hidden-column') +
          column('Needs Consolidation') +
          column('Used Space'),
        clrRow(
          cell('<a>sql01</a>') +
            cell('Powered On') +
            cell('esx01', 'datagrid-hidden-column') +
            cell('Yes') +
            cell('20 GB'),
          fixedCell + caret,
        ) +
          clrRow(
            cell('<a>web02</a>') +
              cell('Powered On') +
              cell('esx02', 'datagrid-hidden-column') +
              cell('No') +
              cell('10 GB'),
            fixedCell + caret,
          ),
        '1 - 2 of 2 items',
      ),
    ),
    ['vm sql01 vm.consolidation "needed"', 'vm web02 vm.consolidation "not-needed"'],
  ],
  [
    'recent tasks: the newest of each VM, with its progress',
    AT.datacenter,
    vsphere(
      'dc1',
      clarity(
        TASKS.map((title) => column(title)).join(''),
        taskRows([
          [
            'Create virtual machine snapshot',
            'sql01',
            'Completed',
            'lab\\veeam',
            '3 ms',
            '11/22/2026, 3:01:10 AM',
            '11/22/2026, 3:01:12 AM',
            'vcenter.lab',
          ],
          [
            'Remove snapshot',
            'sql01',
            '<progress value="45" max="100"></progress> 45%',
            'lab\\veeam',
            '3 ms',
            '11/22/2026, 3:14:07 AM',
            '',
            'vcenter.lab',
          ],
          [
            'Reconfigure virtual machine',
            'proxy01',
            'Completed',
            'lab\\veeam',
            '3 ms',
            '11/22/2026, 3:14:05 AM',
            '',
            'vcenter.lab',
          ],
          [
            'Remove all snapshots',
            'web02',
            '<cds-icon shape="exclamation-circle"></cds-icon>A general system error occurred: vim.fault',
            'lab\\me',
            '3 ms',
            '11/22/2026, 2:14:05 AM',
            '',
            'vcenter.lab',
          ],
          [
            'Consolidate virtual machine disk files',
            'db03',
            'Queued',
            'lab\\me',
            '3 ms',
            '11/22/2026, 2:14:05 AM',
            '',
            'vcenter.lab',
          ],
        ]),
        '5 items',
      ),
    ),
    [
      'vm sql01 vm.snapshot-task {"task":"remove","state":"running","progress":45}',
      'vm web02 vm.snapshot-task {"task":"remove-all","state":"failed"}',
      'vm db03 vm.snapshot-task {"task":"consolidate","state":"queued"}',
    ],
  ],
  [
    'recent tasks in Japanese, afternoon times',
    AT.datacenter,
    vsphere(
      'dc1',
      clarity(
        TASKS_JA.map((title) => column(title)).join(''),
        taskRows([
          ['スナップショットの削除', 'sql01', '完了', 'x', '3 ミリ秒', '2026/11/22 午後 1:14:07', '', 'vcenter.lab'],
          [
            '仮想マシンのスナップショットの作成',
            'sql01',
            '完了',
            'x',
            '3 ミリ秒',
            '2026/11/22 午前 11:14:07',
            '',
            'vcenter.lab',
          ],
          [
            'すべてのスナップショットの削除',
            'web02',
            '実行中 12%',
            'x',
            '3 ミリ秒',
            '2026/11/22 午前 11:14:07',
            '',
            'vcenter.lab',
          ],
          [
            '仮想マシンのディスク ファイルの統合',
            'db03',
            '失敗',
            'x',
            '3 ミリ秒',
            '2026/11/22 午前 11:14:07',
            '',
            'vcenter.lab',
          ],
          [
            '現在のスナップショットに戻す',
            'app04',
            '待機中',
            'x',
            '3 ミリ秒',
            '2026/11/22 午前 11:14:07',
            '',
            'vcenter.lab',
          ],
        ]),
      ),
    ),
    [
      'vm sql01 vm.snapshot-task {"task":"remove","state":"succeeded"}',
      'vm web02 vm.snapshot-task {"task":"remove-all","state":"running","progress":12}',
      'vm db03 vm.snapshot-task {"task":"consolidate","state":"failed"}',
      'vm app04 vm.snapshot-task {"task":"revert","state":"queued"}',
    ],
  ],
  [
    'a list of virtual machines with their hosts',
    AT.datacenter,
    vsphere(
      'dc1',
      clarity(
        ['Name', 'Host', 'Provisioned Space', 'Guest OS'].map((title) => column(title)).join(''),
        taskRows([
          ['sql01', '<a>esx01.lab</a>', '1 TB', 'Windows'],
          ['web02', '<a>esx02.lab</a>', '1 TB', 'Linux'],
        ]),
      ),
    ),
    ['vm sql01 vm.host "esx01.lab"', 'vm web02 vm.host "esx02.lab"'],
  ],
  [
    'a list of datastores; a bare NFS says no version, a drive type is no type',
    AT.datacenter,
    vsphere(
      'dc1',
      clarity(
        ['Name', 'Status', 'Type', 'Drive Type', 'Capacity'].map((title) => column(title)).join(''),
        taskRows([
          ['nfs-ds1', 'Normal', 'NFS 3', 'Unknown', '1 TB'],
          ['nfs-ds2', 'Normal', 'NFS 4.1', 'Unknown', '1 TB'],
          ['ds3', 'Normal', 'VMFS 6', 'Flash', '1 TB'],
          ['ds4', 'Normal', 'NFS', 'Unknown', '1 TB'],
          ['ds5', 'Normal', 'vSAN', 'Unknown', '1 TB'],
          ['ds6', 'Normal', 'vVol', 'Unknown', '1 TB'],
          ['ds7', 'Normal', 'PMEM', 'Unknown', '1 TB'],
        ]),
      ),
    ),
    [
      'datastore nfs-ds1 datastore.type "nfs3"',
      'datastore nfs-ds2 datastore.type "nfs41"',
      'datastore ds3 datastore.type "vmfs"',
      'datastore ds4 datastore.type "nfs-unspecified"',
      'datastore ds5 datastore.type "vsan"',
      'datastore ds6 datastore.type "vvol"',
    ],
  ],
  [
    'a list of hosts with version and build',
    AT.datacenter.replace('/vms/vms', '/hosts/hosts'),
    vsphere(
      'dc1',
      clarity(
        ['Name', 'State', 'Version', 'Build'].map((title) => column(title)).join(''),
        taskRows([
          ['esx01.lab', 'Connected', '8.0.2', '22380479'],
          ['esx02.lab', 'Connected', 'VMware ESXi, 8.0.3', '24022510'],
        ]),
      ),
    ),
    [
      'host esx01.lab host.version "8.0.2"',
      'host esx01.lab host.build 22380479',
      'host esx02.lab host.version "8.0.3"',
      'host esx02.lab host.build 24022510',
    ],
  ],
  [
    'a grid that is loading tells nothing',
    AT.datacenter,
    vsphere(
      'dc1',
      clarity(
        column('Name') + column('Needs Consolidation'),
        taskRows([['sql01', 'Yes']]) + '<div class="datagrid-spinner"><clr-spinner>Loading</clr-spinner></div>',
      ),
    ),
    [],
  ],
  [
    'nor one that is busy',
    AT.datacenter,
    vsphere(
      'dc1',
      clarity(column('Name') + column('Needs Consolidation'), taskRows([['sql01', 'Yes']]), '', 'aria-busy="true"'),
    ),
    [],
  ],
  [
    'while a detail pane lies over it, a grid is hidden',
    AT.datacenter,
    vsphere(
      'dc1',
      `<div aria-hidden="true">${clarity(column('Name') + column('Needs Consolidation'), taskRows([['sql01', 'Yes']]))}</div>`,
    ),
    [],
  ],
]

test.describe('Clarity', () => tellsExactly(CLARITY))
