import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { ROOT } from '../tools/root.ts'
import { bundle } from '../tools/unstun/page-bundle.ts'
import { AT, knowledge, lookAt, open, vsphere } from './look.ts'

const KNOWLEDGE = JSON.stringify(knowledge)

const row = (name: string) =>
  `<tr><td><a>${name}</a></td><td>Yes</td><td><progress value="1" max="4"></progress>25%</td></tr>`
const PAGE = vsphere(
  'sql01',
  `<div role="alert"><span>one</span><button>x</button></div>
<dl><dt>Host</dt><dd><a>esx01</a></dd><dt>Datastores</dt><dd>a</dd><dd>b</dd></dl>
<div class="card"><div class="card-header">Card</div><div class="row"><span>Cluster</span><a>c</a></div></div>
<table><thead><tr><th>Name</th><th>Needs Consolidation</th><th>Status</th></tr></thead><tbody>${['a', 'b', 'c', 'd'].map(row).join('')}</tbody></table>
<div role="tree"><div role="treeitem" aria-expanded="true"><span>s1</span><div role="group"><div role="treeitem"><span>You are here</span></div></div></div></div>
<iframe srcdoc="<ul><li>one</li><li>two</li></ul>"></iframe>`,
)

const taskRow = (at: number) =>
  `<clr-dg-row role="row"><clr-dg-cell role="gridcell">${['Remove snapshot', 'Reconfigure virtual machine', 'Create snapshot'][at % 3]}</clr-dg-cell><clr-dg-cell role="gridcell">vm${at % 11}</clr-dg-cell><clr-dg-cell role="gridcell">${['Completed', '40 %', 'Queued'][at % 4] ?? ''}</clr-dg-cell><clr-dg-cell role="gridcell">11/22/2026, 3:${10 + at}:10 AM</clr-dg-cell></clr-dg-row>`
const tasks = (count: number) =>
  `<clr-datagrid><div role="grid"><div role="row">${['Task Name', 'Target', 'Status', 'Start Time'].map((title) => `<clr-dg-column role="columnheader">${title}</clr-dg-column>`).join('')}</div>${Array.from({ length: count }, (_, at) => taskRow(at)).join('')}</div></clr-datagrid>`
/** Long enough that a change undoes only a run of the list; two lists of one rule, groups and titles around them. */
const LISTS = vsphere(
  'sql01',
  `<div class="card"><div class="card-header">Related Objects</div><dl><dt>Host</dt><dd>esx01</dd></dl></div>
<h2>Recent Tasks</h2>${tasks(37)}
<div class="card"><div class="card-header">Details</div><dl><dt>Type</dt><dd>NFS 3</dd><dt>Kind</dt><dd>NFS 3</dd></dl></div>
<div class="card"><h3>Tasks</h3>${tasks(3)}</div>`,
)

for (const [name, html] of [
  ['a page', PAGE],
  ['long lists', LISTS],
] as const) {
  for (const seed of [1, 2, 3, 4, 5])
    test(`after any change a branch of ${name} read anew gives what a fresh pass gives (${seed})`, async ({ page }) => {
      await prepare(page, html)
      expect(await page.evaluate(`globalThis.unstunChanges.disagreement(${seed}, 60, ${KNOWLEDGE})`)).toBeNull()
    })

  for (const [seed, inSteps] of [
    [11, false],
    [12, false],
    [13, false],
    [21, true],
    [22, true],
  ] as const)
    test(`what an observer tells of many changes of ${name} is enough (${seed}${inSteps ? ', while it is walked' : ''})`, async ({
      page,
    }) => {
      await prepare(page, html)
      expect(
        await page.evaluate(`globalThis.unstunChanges.disagreementSeen(${seed}, 60, ${inSteps}, ${KNOWLEDGE})`),
      ).toBeNull()
    })
}

test('lists in which rows change tell of tasks', async ({ page }) => {
  const { facts, tasks: lines } = await lookAt(page, AT.vm, LISTS)
  expect(facts.filter(({ key }) => key === 'vm.snapshot-task')).not.toEqual([])
  expect(lines).not.toEqual([])
})

let code: Promise<string> | undefined

async function prepare(page: Page, html: string): Promise<void> {
  code ??= bundle(join(ROOT, 'test/browser/changes-entry.ts'), 'unstunChanges')
  await open(page, AT.vm, html)
  await page.evaluate(await code)
}

test('an evidence’s path leads back to its element', async ({ page }) => {
  const told = await lookAt(page, AT.vm, PAGE)
  const path = JSON.stringify(told.places[told.facts.findIndex(({ key }) => key === 'vm.host')])
  const text = await page.evaluate(
    `${path}.reduce((el, step) => el.children[step], document.documentElement).textContent`,
  )
  expect(text).toBe('esx01')
})
