import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test as base, type Page } from '@playwright/test'
import { serveApp, type ServedApp } from '../offline/served-app.ts'
import { topicWords } from '../tools/topic-words.ts'

/** The built assistant, served once per worker; a page that fails on anything the browser complains about. */
const test = base.extend<{ app: Page }, { served: ServedApp }>({
  served: [
    async ({}, use) => {
      const served = await serveApp()
      await use(served)
      await served.remove()
    },
    { scope: 'worker' },
  ],
  app: async ({ browser, served }, use) => {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Tokyo' })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await page.goto(`${served.url}/#/logs`)
    await use(page)
    expect(complaints).toEqual([])
    await context.close()
  },
})

const VMWARE_LOG = `2015-10-27T22:01:00.000Z| vmx| I120: DICT              displayName = "sql01"
2015-10-27T22:31:00.000Z| vmx| I120: SnapshotVMX_Consolidate: Starting online snapshot consolidate operation.
2015-10-27T22:31:00.500Z| vcpu-0| I120: Checkpoint_Unstun: vm stopped for 90000 us
2015-10-27T22:55:23.600Z| vcpu-0| I120: the line before
2015-10-27T22:55:23.700Z| vcpu-0| I120: Checkpoint_Unstun: vm stopped for 41200000 us
2015-10-27T22:55:23.785Z| vcpu-0| I120: SnapshotVMXConsolidateOnlineCB: Done with consolidate
`

/** Drops files on the drop zone, as a person does from a file manager. */
async function drop(page: Page, files: { name: string; bytes: Uint8Array }[]): Promise<void> {
  const plain = files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }))
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer()
    for (const { name, bytes } of given) data.items.add(new File([new Uint8Array(bytes)], name))
    return data
  }, plain)
  await page.dispatchEvent('.drop-zone', 'drop', { dataTransfer: transfer })
}

async function paste(page: Page, types: Record<string, string>): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer()
    for (const [type, text] of Object.entries(given)) data.setData(type, text)
    return data
  }, types)
  await page.getByRole('textbox').evaluate((box, data) => {
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, transfer)
}

/** How far the crosshair is from the middle of the times shown, in parts of their width. Runs in the page. */
function crosshairFromMiddle(): number {
  const box = document.querySelector('.u-over')?.getBoundingClientRect() ?? new DOMRect(0, 0, Number.NaN)
  const line = document.querySelector('.u-cursor-x')?.getBoundingClientRect() ?? box
  return Math.abs((line.left - box.left) / box.width - 0.5)
}

test('a dropped log shows its stuns, and its facts lead to a verdict', async ({ app: page }) => {
  await drop(page, [
    { name: 'vmware.log.gz', bytes: gzipSync(VMWARE_LOG) },
    {
      name: 'session.txt',
      bytes: new TextEncoder().encode('Processing sql01\nUsing backup proxy px01 for disk Hard disk 1 [hotadd]\n'),
    },
    {
      name: 'list.txt',
      bytes: new TextEncoder().encode('Name   Type\n----   ----\nnfs01  NFS\n\nVMware ESXi 8.0.2 build-22380479\n'),
    },
  ])
  await expect(page.getByText('sql01: longest stun at snapshot removal 41.2 s.')).toBeVisible()
  await expect(page.locator('.logs-chart canvas')).toBeVisible()

  const drawing = await page.locator('.u-over').boundingBox()
  const last = { x: (drawing?.width ?? 0) * 0.98, y: 100 }
  await page.locator('.u-over').click({ position: last })
  await expect(page.locator('.logs-around pre')).toContainText('the line before')
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('.logs-around')).toContainText('90 ms')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.logs-around pre')).toContainText('the line before')
  for (let times = 0; times < 3; times++) await page.keyboard.press('+')
  await expect
    .poll(() => page.evaluate(crosshairFromMiddle), 'the chosen bar, around which it zooms')
    .toBeLessThan(0.02)

  await expect(page.getByRole('row', { name: /41\.2 s/ })).toContainText('snapshot removal')
  await page.getByRole('button', { name: 'Take over' }).click()
  await expect(page).toHaveURL(/#\/case\//)
  await expect(page.getByText('sql01', { exact: true }).first(), 'the title of the case').toBeVisible()
  const mode = page.locator('.answer-list > li').filter({ hasText: 'HotAdd' })
  await mode.getByText('Evidence').click()
  await expect(mode.locator('.ticket')).toContainText('Using backup proxy px01 for disk Hard disk 1 [hotadd]')
  await expect(mode.locator('.ticket')).toContainText('session.txt:2')

  // All but one is known from the logs; the answer to it is the last step to the verdict.
  const heading = page.getByRole('heading', { level: 1 })
  const sameHost = topicWords.question('proxy-same-host')
  await expect(heading).toHaveText(sameHost.ask.en)
  const different = sameHost.options?.find(({ value }) => value === 'no')?.label.en ?? ''
  await page.getByRole('button', { name: different }).click()
  await expect(heading).toHaveText(topicWords.verdict('nfs3-hotadd').en)

  await page.getByRole('link', { name: /Stuns and events from logs/ }).click()
  await expect(page.getByText(/Kept with the case/)).toBeVisible()
  await expect(page.getByRole('row', { name: /41\.2 s/ })).toContainText('snapshot removal')
  await page.getByRole('button', { name: 'vmware.log.gz:5' }).click()
  await expect(page.getByText('they stand in the log around line 5.')).toBeVisible()
})

test('facts of logs lead to a verdict; what they told can be left out', async ({ app: page }) => {
  const lines = [
    'Processing sql01',
    'Using backup proxy px01 for disk Hard disk 1 [hotadd]',
    'VMware ESXi 8.0.2 build-22380479',
  ]
  await page.getByRole('textbox').fill(lines.join('\n'))
  await page.getByRole('button', { name: 'Read the text' }).click()
  await page.getByRole('button', { name: 'Take over' }).click()
  for (const choice of [/^While a snapshot is removed/, /^NFS 3/])
    await page.getByRole('button', { name: choice }).click()
  const mode = page.locator('.answer-list > li').filter({ hasText: 'HotAdd' })
  await mode.getByRole('button', { name: 'Change' }).click()
  await page.getByRole('button', { name: 'Leave out what the logs told' }).click()
  await expect(mode).toHaveCount(0)
})

test('one pasted line is enough, and a pasted table keeps its columns', async ({ app: page }) => {
  await paste(page, { 'text/plain': 'Using backup proxy px01 for disk Hard disk 1 [nbd]' })
  await expect(page.getByRole('checkbox', { name: /Using backup proxy px01/ })).toBeChecked()
  await page.getByRole('textbox').fill('')
  await paste(page, {
    'text/plain': 'Name Type ds 01 NFS 3',
    'text/html': '<table><tr><th>Name</th><th>Type</th></tr><tr><td>ds 01</td><td>NFS 3</td></tr></table>',
  })
  await expect(page.getByRole('checkbox', { name: /of ds 01/ })).toBeChecked()
})

test('the logs of a chosen folder are read, and a folder without any is told', async ({ app: page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'unstun-logs-'))
  await mkdir(join(folder, 'sql01'))
  await writeFile(join(folder, 'sql01/sql01.vmdk'), new Uint8Array(100))
  const choose = async () => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a folder' }).click()
    await (await chooser).setFiles(folder)
  }
  await choose()
  await expect(page.getByText('No logs were found in it.')).toBeVisible()
  await writeFile(join(folder, 'sql01/vmware-2.log'), VMWARE_LOG)
  await choose()
  await expect(page.getByText('sql01: longest stun at snapshot removal 41.2 s.')).toBeVisible()
  await rm(folder, { recursive: true })
})

test('what is no text is refused in one sentence', async ({ app: page }) => {
  await drop(page, [{ name: 'picture.png', bytes: new Uint8Array(4000) }])
  await expect(page.getByText('picture.png is not text.')).toBeVisible()
})

test('a large log is read while the page goes on, and can be cancelled', async ({ app: page }) => {
  await page.locator('.drop-zone').waitFor()
  await page.evaluate(() => {
    const line = '2015-10-27T22:31:00.500Z| vcpu-0| I120: nothing to tell, and that at some length\n'
    const data = new DataTransfer()
    const piece = new Blob([line.repeat(50_000)])
    data.items.add(
      new File(
        Array.from({ length: 300 }, () => piece),
        'vmware.log',
      ),
    )
    document
      .querySelector('.drop-zone')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled. Nothing was kept.')).toBeVisible()
})

test('local times ask for their offset, and follow it', async ({ app: page }) => {
  const line = (time: string) => `2026/11/22 ${time} Reply from 192.0.2.5: bytes=32 time<1ms TTL=128`
  await page
    .getByRole('textbox')
    .fill([line('3:14:00'), '2026/11/22 3:14:04 Request timed out.', line('3:14:30')].join('\n'))
  await page.getByRole('button', { name: 'Read the text' }).click()
  await expect(page.getByRole('row', { name: /Gap in ping/ })).toContainText('2026-11-21 18:14:30')
  await page.getByRole('button', { name: /^pasted text:3/ }).click()
  await expect(page.locator('.logs-around')).toContainText('2026-11-21 18:14:30')
  await page.getByRole('combobox', { name: /Offset from UTC/ }).selectOption('0')
  await expect(page.locator('.logs-around')).toContainText('2026-11-22 03:14:30')
  await expect(page.getByRole('row', { name: /Gap in ping/ })).toContainText('2026-11-22 03:14:30')
})

test('the timeline is exported as CSV and JSON', async ({ app: page }) => {
  await drop(page, [{ name: 'vmware.log', bytes: new TextEncoder().encode(VMWARE_LOG) }])
  for (const [button, words] of [
    ['Export as CSV', '2015-10-27 22:55:23.700,41200,stun,snapshot-remove,sql01,vmware.log,5,'],
    ['Export as JSON', '"cause": "snapshot-remove"'],
  ] as const) {
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    expect(await readFile(await (await saved).path(), 'utf8')).toContain(words)
  }
})
