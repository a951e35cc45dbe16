import { entry, expect, MODE, SQL01, test, TYPE, WEB02 } from './side-panel.ts'

test('the panel opens on the case of the VM that the tab is about, and follows to another', async ({ panel }) => {
  const first = await panel.begin(SQL01)
  await panel.begin(WEB02)
  await panel.tabShows(SQL01)
  expect(await panel.onCaseOf(SQL01), 'the same case again, by itself').toBe(first)
  await panel.page.goto('about:blank')
  await panel.open()
  expect(await panel.onCaseOf(SQL01), 'at once, when the panel is opened').toBe(first)
})

test('looking at a VM begins no case', async ({ panel }) => {
  const { page } = panel
  await panel.tabShows(SQL01)
  await expect(page.getByRole('button', { name: 'Begin a case for it' })).toBeVisible()
  await panel.goTo('cases')
  await expect(page.getByText(panel.words.cases.empty)).toBeVisible()
})

test('in the middle of something the panel stays, and offers the other case', async ({ panel }) => {
  const { page } = panel
  await panel.begin(WEB02)
  await panel.begin(SQL01)
  await page.locator('.case-note textarea').fill('Froze at 02:10')
  await panel.tabShows(WEB02)
  await expect(page.getByText('The tab shows web02.')).toBeVisible()
  await expect(page.locator('.walk-title strong')).toHaveText('sql01')
  await page.getByRole('button', { name: 'Open its case' }).click()
  await panel.onCaseOf(WEB02)
  await expect(page.getByText('The tab shows')).toHaveCount(0)

  await panel.goTo('advice/use-direct-nfs')
  await panel.tabShows(SQL01)
  await expect(page.getByText('The tab shows sql01.')).toBeVisible()
  await expect(page).toHaveURL(/advice/)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByText('The tab shows')).toHaveCount(0)
})

test('what was seen stands beside the answers with its evidence, and can be overruled and given back', async ({
  panel,
}) => {
  const { known, page } = panel
  await panel.see(await panel.begin(SQL01), [MODE, TYPE])
  await expect(known).toContainText([/NFS 3\s*Seen/, /HotAdd.*Seen/])

  const mode = known.filter({ hasText: 'HotAdd' })
  await mode.getByText('Evidence', { exact: false }).first().click()
  await expect(mode.locator('.ticket-quote')).toHaveText('Using backup proxy px01 for disk Hard disk 1 [hotadd]')
  await expect(mode.locator('.ticket')).toContainText('Disk sql01/Hard disk 1')
  await expect(mode.locator('.ticket')).toContainText('https://veeam.lab')
  await expect(mode.locator('.ticket time')).toHaveText(/22 Nov 2026, 12:14 (?:GMT\+9|JST)/)

  await mode.getByRole('button', { name: 'Change' }).click()
  await page.getByRole('button', { name: /^Network \(NBD\)/ }).click()
  await expect(known.nth(1)).toContainText(/Network \(NBD\).*You said.*Conflicting.*Read: HotAdd/)
  await known.nth(1).getByRole('button', { name: 'Go by what was read' }).click()
  await expect(known.nth(1)).toContainText(/HotAdd.*Seen/)
})

test('hostile names stay text in the case, its tickets and the offer', async ({ panel }) => {
  const vm = { ...SQL01, name: '<img src=x onerror=alert(1)>\u202Egpj.exe' }
  const hostile = entry(
    { subject: { kind: 'datastore', name: `\u202E<b>${'x'.repeat(5000)}` }, key: 'datastore.type', value: 'vmfs' },
    `<script>alert(1)</script>\u2066${'y'.repeat(100_000)}`,
  )
  await panel.tabShows(vm)
  await expect(panel.page.getByText('The tab shows <img src=x onerror=alert(1)> gpj.exe.')).toBeVisible()
  await panel.page.getByRole('button', { name: 'Begin a case for it' }).click()
  await expect(panel.page.locator('.walk-title strong')).toHaveText('<img src=x onerror=alert(1)> gpj.exe')
  const id = new URL(panel.page.url()).hash.replace('#/case/', '')
  await panel.see(id, [{ key: 'datastore.type', value: 'vmfs', because: [hostile] }])
  await panel.known.locator('summary').click()
  await expect(panel.page.locator('.ticket-quote')).toHaveText(/^<script>alert\(1\)<\/script> y+…$/)
  const widths = await panel.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
})

test('search finds in a worker from the extension’s own files', async ({ panel }) => {
  const { page } = panel
  await page.getByRole('searchbox').fill('hotadd')
  await page.keyboard.press('Enter')
  await expect(page.locator('.results li').first()).toBeVisible()
  await expect(page).toHaveURL(/#\/search\?q=hotadd/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/search/)
})

test('logs are read in a worker, and lead into a case', async ({ panel }) => {
  const { page } = panel
  await panel.open('logs')
  await page.getByRole('textbox').fill('Using backup proxy px01 for disk Hard disk 1 [hotadd]')
  await page.getByRole('button', { name: 'Read the text' }).click()
  await page.getByRole('button', { name: 'Take over' }).click()
  await expect(page).toHaveURL(/#\/case\//)
  await expect(panel.known).toContainText(['HotAdd'])
})
