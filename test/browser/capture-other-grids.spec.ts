import { test } from '@playwright/test'
import { AT, esxi, manager, tellsExactly, vsphere, web, type Case } from './look.ts'

const ext = `<div class="x-panel x-grid" role="tabpanel"><div class="x-grid-header-ct" role="rowgroup">
<div class="x-column-header" role="columnheader" id="c2"><span class="x-column-header-text"><span class="x-column-header-text-inner">Information</span></span></div>
<div class="x-column-header" role="columnheader" id="c1" style="display:none"><span class="x-column-header-text-inner">Status</span></div>
<div class="x-column-header" role="columnheader" id="c0"><span class="x-column-header-text-inner">Time</span></div></div>
<div class="x-grid-view"><div class="x-grid-item-container">
${[
  'Processing sql01',
  'Using backup proxy proxy01 for disk Hard disk 1 [hotadd]',
  'Using backup proxy proxy01 for disk Hard disk 2 [nbd]',
  'Unable to hot add source disk, failing over to network mode...',
]
  .map(
    (text, at) =>
      `<table class="x-grid-item" data-recordindex="${at}" role="presentation"><tbody><tr class="x-grid-row" role="row"><td class="x-grid-cell x-grid-td" role="gridcell" data-columnid="c0"><div class="x-grid-cell-inner">3:0${at}:00 AM</div></td><td class="x-grid-cell" role="gridcell" data-columnid="c1" style="display:none"><div>Success</div></td><td class="x-grid-cell" role="gridcell" data-columnid="c2"><div class="x-grid-cell-inner">${text}</div></td></tr></tbody></table>`,
  )
  .join('')}</div></div></div>`

const kendo = (headers: string[], rows: string[][]) =>
  `<div class="k-grid k-widget" data-role="grid"><div class="k-grid-header"><div class="k-grid-header-wrap"><table role="grid"><thead role="rowgroup"><tr role="row"><th class="k-hierarchy-cell"></th>${headers.map((text) => `<th role="columnheader" class="k-header" data-title="${text}"><a class="k-link">${text}</a></th>`).join('')}</tr></thead></table></div></div>
<div class="k-grid-content"><table role="grid"><tbody role="rowgroup">${rows.map((row) => `<tr role="row" data-uid="x"><td class="k-hierarchy-cell"></td>${row.map((text) => `<td role="gridcell">${text}</td>`).join('')}</tr>`).join('')}</tbody></table></div></div>`

const OTHERS: Case[] = [
  [
    'ExtJS by the ids of its headers, columns moved and hidden',
    AT.manager,
    manager(ext),
    [
      'disk sql01/Hard disk 1 transport.mode "hotadd"',
      'disk sql01/Hard disk 1 transport.proxy "proxy01"',
      'disk sql01/Hard disk 2 transport.mode "nbd"',
      'disk sql01/Hard disk 2 transport.proxy "proxy01"',
      'vm sql01 transport.failover "to-network"',
    ],
  ],
  [
    'Kendo: head and rows in two tables, hidden cells in both',
    AT.esxiHost,
    esxi(
      'esx01.lab',
      kendo(
        ['Task', 'Target', 'Initiator', 'Queued', 'Started', 'Result', 'Completed'],
        [
          ['Remove Snapshot', 'sql01', 'root', '11/22/2026 03:14:07', '11/22/2026 03:14:07', 'Running... 30 %', ''],
          [
            'Create Snapshot',
            'web02',
            'root',
            '11/22/2026 03:10:07',
            '11/22/2026 03:10:07',
            'Completed successfully',
            '11/22/2026 03:10:09',
          ],
          ['Reconfig VM', 'proxy01', 'root', '11/22/2026 03:10:07', '11/22/2026 03:10:07', 'Failed - busy', ''],
        ],
      ),
    ),
    [
      'vm sql01 vm.snapshot-task {"task":"remove","state":"running","progress":30}',
      'vm web02 vm.snapshot-task {"task":"create","state":"succeeded"}',
    ],
  ],
  [
    'an ARIA grid of divs, by stated column numbers',
    AT.web,
    web(`<h2>sql01</h2><div role="grid"><div role="row"><span role="columnheader" aria-colindex="2">Status</span><span role="columnheader" aria-colindex="1">Action</span></div>
<div role="row"><span role="gridcell" aria-colindex="1">Processing sql01</span><span role="gridcell" aria-colindex="2">Success</span></div>
<div role="row"><span role="gridcell" aria-colindex="1">Using backup proxy proxy 2 for disk Hard disk 1 [nfs]</span><span role="gridcell" aria-colindex="2">Success</span></div></div>`),
    ['disk sql01/Hard disk 1 transport.mode "direct-nfs"', 'disk sql01/Hard disk 1 transport.proxy "proxy 2"'],
  ],
  [
    'a plain table of proxies',
    AT.web,
    web(`<table><thead><tr><th>Name</th><th>Type</th><th>Host</th><th>Transport mode</th></tr></thead><tbody>
<tr><td>proxy01</td><td>VMware</td><td>srv1</td><td>Virtual appliance</td></tr><tr><td>proxy02</td><td>VMware</td><td>srv2</td><td>Automatic selection</td></tr>
<tr><td>proxy03</td><td>VMware</td><td>srv2</td><td>Direct storage access</td></tr><tr><td>proxy04</td><td>VMware</td><td>srv2</td><td>Network</td></tr><tr><td>proxy05</td><td>VMware</td><td>srv2</td><td>ネットワーク</td></tr></tbody></table>`),
    [
      'proxy proxy01 proxy.configured-mode "virtual-appliance"',
      'proxy proxy02 proxy.configured-mode "automatic"',
      'proxy proxy03 proxy.configured-mode "direct-storage"',
      'proxy proxy04 proxy.configured-mode "network"',
      'proxy proxy05 proxy.configured-mode "network"',
    ],
  ],
  [
    'Clarity Core: words in the light, a decoy in the shadow',
    AT.datacenter,
    vsphere(
      'dc1',
      `<cds-grid role="grid"><cds-grid-column role="columnheader" aria-colindex="1">Name</cds-grid-column><cds-grid-column role="columnheader" aria-colindex="2">Needs Consolidation</cds-grid-column>
<cds-grid-row role="row"><cds-grid-cell role="gridcell" aria-colindex="1">sql01</cds-grid-cell><cds-grid-cell role="gridcell" aria-colindex="2">Yes</cds-grid-cell></cds-grid-row></cds-grid>
<script>const root=document.querySelector('cds-grid').attachShadow({mode:'open'});root.innerHTML='<div><slot></slot></div><cds-grid-column role="columnheader" aria-colindex="2">Host</cds-grid-column>No Results Found'</script>`,
    ),
    ['vm sql01 vm.consolidation "needed"'],
  ],
]

test.describe('other grids', () => tellsExactly(OTHERS))
