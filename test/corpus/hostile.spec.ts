import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { ROOT } from '../tools/root.ts'
import { freshContent } from '../tools/unstun/content.ts'
import { bundle } from '../tools/unstun/page-bundle.ts'
import type { HostileCase, Looked } from './hostile-entry.ts'
import { hostileText, lookalike, PHRASES } from './hostile-text.ts'

const CASES = 200
const URL = 'https://vcenter.lab/ui/app/vm;nav=v/urn:vmomi:VirtualMachine:vm-2045:e78e7661/summary'

const hostileCase: fc.Arbitrary<HostileCase> = fc.record({
  name: hostileText,
  texts: fc.array(hostileText, { minLength: 2, maxLength: 6 }),
  labels: fc.array(lookalike(['Host', 'Storage', 'Type', 'Datastores', 'ホスト', 'Needs Consolidation', ...PHRASES]), {
    minLength: 1,
    maxLength: 4,
  }),
})

test('hostile names on real pages give no false fact, run no script and cost no time', async ({ page }) => {
  test.setTimeout(180_000)
  const code = await bundle(join(ROOT, 'test/corpus/hostile-entry.ts'), 'unstunHostile')
  const { consoles, builds } = freshContent(ROOT)
  const knowledge = { consoles, builds, at: '2026-11-22T03:14:07Z' }
  const cases = fc.sample(hostileCase, { numRuns: CASES, seed: 3 })
  cases.push({ name: 'sql01', texts: [PHRASES[5]?.repeat(20_000) ?? ''], labels: ['Host'.repeat(100_000)] })
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }))
  await page.goto(URL)
  await page.evaluate(code)
  const looked = (await page.evaluate(
    `unstunHostile.lookAtEach(${JSON.stringify(cases)}, ${JSON.stringify(knowledge)})`,
  )) as Looked[]
  expect(looked).toHaveLength(CASES + 1)
  const untrue = looked.flatMap(({ facts }, at) =>
    facts.filter((fact) => !fact.endsWith(' vm.host "esx01.lab"')).map((fact) => ({ fact, case: cases[at] })),
  )
  expect(untrue).toEqual([])
  expect(looked.filter(({ facts }) => facts.length === 1).length).toBeGreaterThan(CASES / 2)
  expect(looked.some(({ ran }) => ran)).toBe(false)
  expect(Math.max(...looked.map(({ ms }) => ms))).toBeLessThan(2_000)
})
