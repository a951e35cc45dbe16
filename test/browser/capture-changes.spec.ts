import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ROOT } from '../tools/root.ts'
import { bundle } from '../tools/unstun/page-bundle.ts'
import { AT, lookAt, open, vsphere } from './look.ts'

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

for (const seed of [1, 2, 3, 4, 5])
  test(`after any change a branch read anew gives what a fresh pass gives (${seed})`, async ({ page }) => {
    await open(page, AT.vm, PAGE)
    await page.evaluate(await bundle(join(ROOT, 'test/browser/changes-entry.ts'), 'unstunChanges'))
    expect(await page.evaluate(`globalThis.unstunChanges.disagreement(${seed}, 60)`)).toBeNull()
  })

for (const [seed, inSteps] of [
  [11, false],
  [12, false],
  [13, false],
  [21, true],
  [22, true],
] as const)
  test(`what an observer tells of many changes is enough (${seed}${inSteps ? ', while the page is walked' : ''})`, async ({
    page,
  }) => {
    await open(page, AT.vm, PAGE)
    await page.evaluate(await bundle(join(ROOT, 'test/browser/changes-entry.ts'), 'unstunChanges'))
    expect(await page.evaluate(`globalThis.unstunChanges.disagreementSeen(${seed}, 60, ${inSteps})`)).toBeNull()
  })

test('an evidence’s path leads back to its element', async ({ page }) => {
  const told = await lookAt(page, AT.vm, PAGE)
  const path = JSON.stringify(told.places[told.facts.findIndex(({ key }) => key === 'vm.host')])
  const text = await page.evaluate(
    `${path}.reduce((el, step) => el.children[step], document.documentElement).textContent`,
  )
  expect(text).toBe('esx01')
})
