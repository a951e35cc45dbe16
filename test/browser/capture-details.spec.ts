import { AT, tellsExactly, vsphere } from './look.ts'

const LIST = AT.datacenter.replace('/vms/vms', '/datastores/datastores')
const row = (name: string): string =>
  `<clr-dg-row role="rowgroup" class="datagrid-row"><div role="row"><clr-dg-cell role="gridcell" class="datagrid-cell">${name}</clr-dg-cell><clr-dg-cell role="gridcell" class="datagrid-cell">VMFS 6</clr-dg-cell></div></clr-dg-row>`
const column = (name: string): string =>
  `<clr-dg-column role="columnheader" class="datagrid-column"><span class="datagrid-column-title">${name}</span></clr-dg-column>`

/** Clarity 17 beside the details of one row. */
const besideDetails = (names: string[], title: string, details: string): string =>
  vsphere(
    'Datacenter',
    `<clr-datagrid class="datagrid-host datagrid-detail-open"><div class="datagrid" aria-hidden="true"><div role="grid">
      <div role="row" class="datagrid-header">${column('Name')}${column('Type')}</div>${names.map(row).join('')}</div></div>
      <clr-dg-detail class="datagrid-detail-pane"><div role="dialog"><div class="datagrid-detail-header-title">${title}</div>${details}</div></clr-dg-detail>
    </clr-datagrid>`,
  )
const TYPE = '<dl><dt>Type</dt><dd>NFS 3</dd></dl>'

tellsExactly([
  [
    'the details of a row are of the row that their title names; the columns behind them are not in sight',
    LIST,
    besideDetails(['ds1', 'ds2'], 'ds2', TYPE),
    ['datastore ds2 datastore.type "nfs3"'],
  ],
  [
    'details in Japanese',
    LIST,
    besideDetails(['共有01'], '共有01', '<dl><dt>タイプ</dt><dd>NFS 4.1</dd></dl>'),
    ['datastore 共有01 datastore.type "nfs41"'],
  ],
  ['details under another title', LIST, besideDetails(['ds1', 'ds2'], 'Details', TYPE), []],
  ['details of one of two that are called the same', LIST, besideDetails(['ds1', 'ds1'], 'ds1', TYPE), []],
  ['details on a list of something else', AT.datacenter, besideDetails(['ds1'], 'ds1', TYPE), []],
  [
    'details are not of the page’s object',
    AT.datastore,
    vsphere(
      'ds9',
      `<clr-datagrid><clr-dg-detail><div class="datagrid-detail-header-title">ds1</div>${TYPE}</clr-dg-detail></clr-datagrid>`,
    ),
    [],
  ],
])
