import { expect, test } from '@playwright/test'
import { AT, vsphere } from './look.ts'
import { expectFacts, watch } from './watching.ts'

const PAGE = vsphere('sql01', '<dl><dt>Host</dt><dd>esx01</dd></dl>')

test('a page is looked at, and again when a value changes', async ({ page }) => {
  await watch(page, AT.vm, PAGE)
  await expectFacts(page, ['vm.host "esx01"'])
  await page.evaluate("document.querySelector('dd').textContent = 'esx02'")
  await expectFacts(page, ['vm.host "esx02"'])
})

test('another address takes back what the old screen told before the new one is read', async ({ page }) => {
  await watch(page, AT.vm, PAGE)
  await expectFacts(page, ['vm.host "esx01"'])
  const count = await page.evaluate<number>('unstunWatch.looks.length')
  await page.evaluate((url) => history.pushState(null, '', url), AT.host)
  await expectFacts(page, [])
  const dropped = await page.evaluate(`unstunWatch.looks[${count}].look`)
  expect(dropped).toMatchObject({ console: 'vsphere-client', object: null, facts: [], url: AT.host })
})
