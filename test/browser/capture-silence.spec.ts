import { expect, test } from '@playwright/test'
import { AT, lookAt, tellsExactly, vsphere, web, type Case } from './look.ts'

const ALERT = 'Virtual machine disks consolidation is needed.'
const hidden = (style: string) => vsphere('sql01', `<div style="${style}"><div role="alert">${ALERT}</div></div>`)
const list = (rows: string[][], head = ['Name', 'Status', 'Host', 'Used Space']) =>
  `<table><thead><tr>${head.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</tbody></table>`

const HIDDEN: Case[] = [
  ...[
    'display:none',
    'visibility:hidden',
    'opacity:0',
    'height:0;overflow:hidden',
    'position:absolute;left:-9999px',
    'content-visibility:hidden',
    'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)',
    'clip-path:inset(100%)',
    'font-size:0',
  ].map((style): Case => [style, AT.vm, hidden(style), []]),
  ['hidden', AT.vm, vsphere('sql01', `<div hidden role="alert">${ALERT}</div>`), []],
  ['aria-hidden', AT.vm, vsphere('sql01', `<div aria-hidden="true"><div role="alert">${ALERT}</div></div>`), []],
  [
    'an inactive tab',
    AT.vm,
    vsphere('sql01', `<section role="tabpanel" hidden><dl><dt>Host</dt><dd>esx09</dd></dl></section>`),
    [],
  ],
  [
    'closed details',
    AT.vm,
    vsphere('sql01', `<details><summary>more</summary><div role="alert">${ALERT}</div></details>`),
    [],
  ],
  ['a tooltip', AT.vm, vsphere('sql01', `<div role="tooltip"><dl><dt>Host</dt><dd>esx09</dd></dl></div>`), []],
  [
    'what is in view again inside of what is not',
    AT.vm,
    vsphere(
      'sql01',
      `<div style="visibility:hidden"><div style="visibility:visible" role="alert">${ALERT}</div></div>`,
    ),
    ['vm sql01 vm.consolidation "needed"'],
  ],
]

const NAMED: Case[] = [
  ['a VM named like an alert', AT.vm, vsphere(ALERT, `<h2>${ALERT}</h2><p>${ALERT}</p>`), []],
  [
    'one in a list',
    AT.datacenter,
    vsphere('dc1', list([[ALERT, 'Normal', 'esx01', '1 GB']])),
    [`vm ${ALERT} vm.host "esx01"`],
  ],
  [
    'an alert that quotes it',
    AT.vm,
    vsphere('sql01', `<div role="alert">The machine "${ALERT}" was powered off</div>`),
    [],
  ],
  [
    'a VM named like a task',
    AT.datacenter,
    vsphere(
      'dc1',
      list([['Power On virtual machine', 'Remove snapshot', 'Completed']], ['Task Name', 'Target', 'Status']),
    ),
    [],
  ],
  [
    'notes that look like facts',
    AT.vm,
    vsphere(
      'sql01',
      '<div class="card"><div class="card-header">Notes</div><div>Host: esx09</div><div>Storage: nfs-ds9</div></div>',
    ),
    [],
  ],
  [
    'a field',
    AT.vm,
    vsphere(
      'sql01',
      '<dl><dt>Host</dt><dd><input value="esx09"><select><option>esx08</option></select><div contenteditable>esx07</div></dd></dl>',
    ),
    [],
  ],
  [
    'a list that is no list of VMs',
    AT.host,
    vsphere('esx01', list([['vmnic0', 'esx09', 'Up']], ['Name', 'Host', 'Link'])),
    [],
  ],
  [
    "the guest's own name",
    AT.vm,
    vsphere('sql01', '<dl><dt>Host name</dt><dd>SQL01.corp</dd><dt>DNS Name</dt><dd>sql01.corp</dd></dl>'),
    [],
  ],
  ['a size is no datastore', AT.vm, vsphere('sql01', '<dl><dt>Storage</dt><dd>120 GB</dd></dl>'), []],
  [
    'a list of datastores that is not complete',
    AT.vm,
    vsphere('sql01', '<dl><dt>Storage</dt><dd><a>nfs-ds1</a> <a>2 more</a></dd></dl>'),
    [],
  ],
  [
    'links side by side are no label and value',
    AT.vm,
    vsphere('sql01', '<div><a>Host</a><a>Cluster</a></div><div><button>Host</button><span>esx01</span></div>'),
    [],
  ],
  [
    'two values for one label',
    AT.vm,
    vsphere('sql01', '<dl><dt>Host</dt><dd>esx01</dd></dl><dl><dt>Host</dt><dd>esx02</dd></dl>'),
    [],
  ],
]

const ELSEWHERE: Case[] = [
  [
    'a wiki that quotes a log',
    AT.wiki,
    '<title>Veeam Backup &amp; Replication: hotadd</title><h1>sql01</h1><pre>Using backup proxy p for disk Hard disk 1 [hotadd]</pre><table><thead><tr><th>Action</th><th>Status</th></tr></thead><tbody><tr><td>Processing sql01</td><td>x</td></tr><tr><td>Using backup proxy p for disk Hard disk 1 [hotadd]</td><td>x</td></tr></tbody></table>',
    [],
  ],
  [
    'another product under /ui/',
    'https://consul.lab/ui/app/vm',
    `<h1>sql01</h1><div role="alert">${ALERT}</div><dl><dt>Host</dt><dd>esx01</dd></dl>`,
    [],
  ],
  [
    'German',
    AT.vm,
    vsphere(
      'sql01',
      '<dl><dt>Gastbetriebssystem</dt><dd>Windows</dd><dt>Speicher</dt><dd>ds1</dd></dl><div role="alert">Konsolidierung der Festplatten ist erforderlich.</div>',
    ),
    [],
  ],
  [
    'a plug-in of somebody else',
    AT.vm,
    vsphere('sql01', `<iframe class="sandbox-iframe" srcdoc='<dl><dt>Host</dt><dd>esx09</dd></dl>'></iframe>`),
    [],
  ],
]

test.describe('hidden', () => tellsExactly(HIDDEN))
test.describe('named like something else', () => tellsExactly(NAMED))
test.describe('not ours', () => tellsExactly(ELSEWHERE))

test('a frame of our own is read, and the console is told', async ({ page }) => {
  const told = await lookAt(
    page,
    AT.vm,
    vsphere('sql01', `<iframe srcdoc='<dl><dt>Host</dt><dd>esx01</dd></dl>'></iframe>`),
  )
  expect(told.console).toBe('vsphere-client')
  expect(told.facts.map(({ value }) => value)).toEqual(['esx01'])
})

test('the job view names no machine and no mode', async ({ page }) => {
  const told = await lookAt(
    page,
    AT.web,
    web(
      '<h1>Backup Job 1</h1><table><thead><tr><th>Action</th><th>Status</th></tr></thead><tbody><tr><td>Job started</td><td>Success</td></tr><tr><td>Processing sql01</td><td>Success</td></tr></tbody></table>',
    ),
  )
  expect(told).toMatchObject({ console: 'veeam-backup-web', facts: [], unsure: [] })
})
