import { overlayEn } from '#shared/language/overlay.en.ts'
import { AT, vsphere } from './look.ts'
import { documentOf, expect, START, test, VM } from './overlay.ts'
import { HALF, KNOWN_ISSUE } from './overlay-meaning.ts'

const SUMMARY = documentOf(
  vsphere(
    'sql01',
    `<div role="alert"><span>Virtual machine disks consolidation is needed.</span></div>
     <dl><dt>Host</dt><dd><a>esx01.lab</a></dd><dt>Datastores</dt><dd>nfs-ds01</dd></dl>`,
  ),
)
const STRANGE = documentOf('<main-app id="main-app-div"><h1>Networking of acme-secret</h1><p>10.0.0.7</p></main-app>')
const NETWORK = AT.vm.replace(
  '/app/vm;nav=v/urn:vmomi:VirtualMachine:vm-2045',
  '/app/network;nav=n/urn:vmomi:Network:net-1',
)

test('the chip counts what is seen; the panel shows each fact with its evidence', async ({ over }) => {
  await over.lay(AT.vm, SUMMARY)
  await expect(over.chip).toHaveAccessibleName('Unstun Not decided 3 facts seen here')
  await over.unfold()
  const lines = await over.panel.locator('.facts').first().locator('.unfold').allInnerTexts()
  expect(lines.map((line) => line.replaceAll('\n', ' '))).toEqual([
    'Runs on host esx01.lab',
    'Datastores nfs-ds01',
    'Consolidation needed',
  ])

  await over.panel.getByRole('button', { name: /^Consolidation/ }).click()
  const ticket = over.panel.locator('.ticket')
  await expect(ticket.locator('q')).toHaveText('Virtual machine disks consolidation is needed.')
  await expect(ticket).toContainText('VM sql01')
  await expect(ticket).toContainText('https://vcenter.lab')
  await expect(ticket.locator('time')).toHaveText(/^\d+ \w+ \d{4}, \d\d:\d\d \S+$/)
  await expect(ticket.locator('.known-as')).toHaveText('seen')
})

test('of a list what is about the case’s VM stands first', async ({ over }) => {
  const names = ['app01', 'app02', 'dc01', 'dc02', 'web01', 'web02', 'web03', 'sql01']
  const rows = names.map((name) => `<tr><td>${name}</td><td>esx01.lab</td></tr>`).join('')
  const list = `<table><thead><tr><th>Name</th><th>Host</th></tr></thead><tbody>${rows}</tbody></table>`
  await over.lay(AT.datacenter, documentOf(vsphere('Lab', list)))
  await over.unfold()
  const facts = over.panel.getByRole('region', { name: 'What this page says' }).getByRole('listitem')
  await expect(facts.first()).toContainText('app01')
  await over.mean({ vm: VM, vms: [VM] })
  await expect(facts.first()).toContainText('sql01')
  await expect(facts.nth(1)).toContainText('app01')
})

test('a wrong fact is struck out and taken back', async ({ over }) => {
  await over.lay(AT.vm, SUMMARY)
  await over.unfold()
  await over.panel.getByRole('button', { name: /^Consolidation/ }).click()
  await over.panel.getByRole('button', { name: 'This is wrong' }).click()
  const [{ id, struck } = { id: '', struck: false }] = await over.said('strike')
  expect([JSON.parse(id).slice(0, 5), struck]).toEqual([[VM.origin, 'vm', 'sql01', 'vm.consolidation', 'needed'], true])

  await over.mean({ struck: [id] })
  await expect(over.panel.locator('.ticket')).toContainText('struck out: does not count')
  await over.panel.getByRole('button', { name: 'Count it again' }).click()
  expect((await over.said('strike')).map((one) => one.struck)).toEqual([true, false])
})

test('the next question is answered right there, not knowing included', async ({ over }) => {
  await over.lay(AT.vm, SUMMARY)
  await over.unfold()
  await over.mean(HALF)
  const question = over.panel.getByRole('group', { name: 'Which transport mode was used?' })
  await question.getByRole('button', { name: 'Direct NFS' }).click()
  await question.getByRole('button', { name: 'I don’t know' }).click()
  await over.panel.getByRole('button', { name: /^Symptom/ }).click()
  await over.panel.getByRole('button', { name: 'Take the answer back: Symptom' }).click()
  expect(await over.said('answer')).toEqual([
    { kind: 'answer', vm: VM, key: 'transport.mode', value: 'direct-nfs' },
    { kind: 'answer', vm: VM, key: 'transport.mode', value: 'unknown' },
    { kind: 'answer', vm: VM, key: 'symptom', value: null },
  ])
})

test('a typed answer is read, a wrong one gets a sentence', async ({ over, page }) => {
  await over.lay(AT.vm, SUMMARY)
  await over.unfold()
  const ask = { ...HALF.ask, id: 'question/host-version', key: 'host.version', input: 'version', options: [] } as const
  await over.mean({ ...HALF, ask: { ...ask, ask: { ja: '版', en: 'Which ESXi version?' } } })
  const field = over.panel.getByLabel('Version, such as 8.0.2')
  await field.fill('the newest')
  await page.keyboard.press('Enter')
  await expect(over.panel.getByRole('alert')).toHaveText('No ESXi version found in it, such as 8.0.2.')
  await field.fill('VMware ESXi, 8.0.2, 22380479')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await over.said('answer')).map(({ key, value }) => [key, value]))
    .toEqual([
      ['host.version', '8.0.2'],
      ['host.build', 22380479],
    ])
})

test('an outcome leads to its advice; what was joined shows where it came from', async ({ over }) => {
  await over.lay(AT.vm, SUMMARY)
  await over.mean(KNOWN_ISSUE)
  await expect(over.chip).toHaveAccessibleName('Unstun Known issue 3 facts seen here')
  await over.unfold()
  await expect(over.panel.getByRole('status').first()).toHaveText('Known issueThe known problem of NFS 3 and HotAdd')
  await over.panel.getByRole('button', { name: 'Use Direct NFS access' }).click()
  expect(await over.said('open')).toEqual([{ kind: 'open', where: 'side-panel', page: 'advice/use-direct-nfs' }])

  await over.panel.getByRole('button', { name: /^Transport mode/ }).click()
  const tickets = over.panel.locator('.ticket')
  await expect(tickets.first().locator('q')).toHaveText('Using backup proxy proxy01 for disk Hard disk 1 [hotadd]')
  await expect(tickets.first()).toContainText('https://veeam.lab')
  await expect(tickets.first()).toContainText('conflicting')
  await expect(tickets.last()).toContainText('old: look again')
  await over.panel.getByLabel('proxy01').selectOption('none of these VMs')
  expect(await over.said('proxy-is')).toEqual([{ kind: 'proxy-is', proxy: 'proxy01', vm: null }])
})

test('for each unknown it names the screen that settles it, and how much', async ({ over }) => {
  await over.lay(AT.vm, SUMMARY)
  await over.unfold()
  await over.mean(HALF)
  const part = over.panel.getByRole('region', { name: 'Look here next' })
  const next = part.getByRole('listitem')
  await expect(next).toHaveCount(3)
  await expect(next.first()).toContainText('sql01: Job session, Workload View')
  await expect(next.first()).toContainText('Tells: Transport mode, Hosts of VM and proxy')
  await expect(next.first()).toContainText('settles 56 % of what is open')
  await expect(next.nth(1)).toContainText('esx01.lab: Host, Summary')
  await expect(part).toContainText(`${overlayEn.next.nowhere}CPU spike`)
  await over.panel.getByLabel('VM of this case').selectOption('sql02')
  expect(await over.said('choose')).toEqual([{ kind: 'choose', vm: { ...VM, name: 'sql02' } }])
})

test('ways on: side panel, assistant, the case on the clipboard or, where that is refused, in a field', async ({
  over,
}) => {
  await over.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await over.lay(AT.vm, SUMMARY, { answers: { copy: 'sql01: NFS 3' } })
  await over.unfold()
  await over.panel.getByRole('button', { name: 'Side panel' }).click()
  await over.panel.getByRole('button', { name: 'Open in the assistant' }).click()
  expect((await over.said('open')).map(({ where }) => where)).toEqual(['side-panel', 'assistant'])
  await over.panel.getByRole('button', { name: 'Copy the case note' }).click()
  await expect(over.panel.getByText('Copied', { exact: true })).toBeVisible()
  expect(await over.page.evaluate(() => navigator.clipboard.readText())).toBe('sql01: NFS 3')

  await over.page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))))
  await over.panel.getByRole('button', { name: 'Copy the case note' }).click()
  await expect(over.panel.getByLabel('The case note')).toHaveValue('sql01: NFS 3')
})

test('a console’s page that tells nothing says so and offers a report without a name in it', async ({ over }) => {
  await over.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await over.lay(NETWORK, STRANGE.replace('<p>', '<p class="card-text acme-secret" id="acme" role="note">'))
  await expect(over.chip).toHaveAccessibleName('Unstun Nothing known yet')
  await over.unfold()
  await expect(over.panel).toContainText('Nothing on this page tells of snapshots, backup or hosts.')
  await over.panel.getByRole('button', { name: 'Copy a structure report' }).click()
  await expect(over.panel.getByText('Copied', { exact: true })).toBeVisible()
  const report = await over.page.evaluate(() => navigator.clipboard.readText())
  expect(report).toContain('main-app')
  expect(report).toContain('p.card-text[note]')
  expect(report).not.toMatch(/acme|secret|Networking|10\.0/)
})

test('what is not known is said: no console, too large, a broken rule, reading stopped', async ({ over, page }) => {
  await over.open(AT.wiki, documentOf('<p>sql01</p>'))
  await over.begin()
  await over.tell({ kind: 'toggle' })
  await expect(over.panel).toContainText('This page is not a console that Unstun knows.')
  await over.tell({ kind: 'toggle' })
  await expect(over.panel).toHaveCount(0)
  await expect(over.chip).toBeHidden()

  await page.goto('about:blank')
  await over.lay(AT.vm, SUMMARY)
  await over.unfold()
  const look = { url: 'https://veeam.lab/x', console: null, object: null, facts: [], tasks: [], screens: [] }
  const unsure = [{ key: 'vm.snapshot-count', reason: 'page too large' }] as const
  await over.tell({ kind: 'frame-look', look: { ...look, unsure: [...unsure], fault: 'TypeError' } })
  await expect(over.panel).toContainText('The page is too large and was not read to its end.')
  await expect(over.panel).toContainText('A rule failed on this page.')
  await over.call('stop')
  await expect(over.panel).toContainText('Reading has stopped')
  await page.keyboard.press('Escape')
  await expect(page.locator('unstun-overlay')).toHaveCount(0)
})

test('a panel that cannot be put into the page says so in the chip', async ({ over }) => {
  await over.lay(AT.vm, SUMMARY, { answers: { script: 'chip' } })
  await over.chip.click()
  await expect(over.chip).toContainText('The panel could not be opened. Reload the page.')
})

test('facts of a frame of another origin are shown without a place', async ({ over }) => {
  await over.lay(AT.vm, SUMMARY)
  await over.unfold()
  const fact = {
    subject: { kind: 'disk', name: 'sql01/Hard disk 1' },
    key: 'transport.mode',
    value: 'hotadd',
    certainty: 'seen',
    evidence: { source: 'screen', where: 'https://veeam.lab', quote: '[hotadd]', at: '2026-11-22T03:14:07Z' },
  } as const
  const frame = { console: null, object: null, unsure: [], tasks: [], screens: [] }
  await over.tell({ kind: 'frame-look', look: { ...frame, url: 'https://veeam.lab/p', facts: [fact] } })
  await expect(
    over.panel.getByRole('button', { name: 'Transport mode that ran HotAdd sql01/Hard disk 1' }),
  ).toBeVisible()
  await expect(over.panel.getByRole('button', { name: 'Show on the page: Runs on host, esx01.lab' })).toBeVisible()
  await expect(over.panel.getByRole('button', { name: /Show on the page: Transport mode/ })).toHaveCount(0)
})

test('language follows the settings', async ({ over }) => {
  await over.lay(AT.vm, SUMMARY, { start: { language: 'ja' } })
  await expect(over.chip).toHaveAccessibleName('Unstun 未確定 3 件をこの画面で確認')
  await over.unfold()
  await expect(over.panel.getByRole('heading', { name: 'この画面で分かること' })).toBeVisible()
  await over.tell({ kind: 'settings', start: { ...START, language: 'en' } })
  await expect(over.panel.getByRole('heading', { name: 'What this page says' })).toBeVisible()
})
