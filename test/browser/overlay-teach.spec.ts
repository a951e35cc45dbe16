import { overlayEn } from '#shared/language/overlay.en.ts'
import { overlayJa } from '#shared/language/overlay.ja.ts'
import type { TaughtLabel } from '#shared/model/console.ts'
import { withTaught } from '#shared/recognise/taught.ts'
import { AT, vsphere } from './look.ts'
import { documentOf, expect, START, test, type OverlayOver } from './overlay.ts'

/** A summary on which one label is none that Unstun knows. */
const summary = (label: string, value = 'NFS 3') =>
  documentOf(vsphere('nfs-ds1', `<dl><dt>${label}</dt><dd>${value}</dd></dl><dl><dt>Capacity</dt><dd>4 TB</dd></dl>`))
const ODD = { en: 'Kind of volume', ja: 'ボリュームの方式' }
const WORDS = { en: overlayEn, ja: overlayJa }

/** What the background does with a label that was taught. */
const read = (over: OverlayOver, taught: TaughtLabel[], language: 'ja' | 'en') =>
  over.tell({ kind: 'settings', start: { ...START, language, consoles: withTaught(START.consoles, taught) } })

for (const language of ['en', 'ja'] as const)
  test(`an odd label is shown, confirmed, read by, and taken back (${language})`, async ({ over }) => {
    const label = ODD[language]
    const words = WORDS[language]
    const means = words.fact['datastore.type']
    await over.lay(AT.datastore, summary(label), { start: { language } })
    await over.unfold()
    await over.panel.getByRole('button', { name: `${label} NFS 3` }).click()
    const question = over.panel.getByRole('group', { name: words.teach.ask(label) })
    await expect(question.getByRole('button', { name: words.teach.confirm })).toBeDisabled()

    await question.getByRole('button', { name: words.seen.showMe }).click()
    await expect(over.outline).toHaveCount(1)
    const [outlined, shown] = [await over.outline.boundingBox(), await over.page.locator('dt').first().boundingBox()]
    expect(Math.abs((outlined?.y ?? 0) - (shown?.y ?? 1000))).toBeLessThan(10)

    await question.getByRole('radio', { name: means }).check()
    await over.mean({})
    await expect(question.getByRole('radio', { name: means })).toBeChecked()
    await question.getByRole('button', { name: words.teach.confirm }).click()
    const taught = { console: 'vsphere-client', language, term: 'type', says: label } as const
    await expect.poll(() => over.said('teach')).toEqual([{ kind: 'teach', label: taught }])
    await read(over, [taught], language)
    await expect(over.panel.getByRole('button', { name: `${means} ${words.value['nfs3']}` })).toBeVisible()
    await expect(question).toHaveCount(0)

    await over.panel.getByRole('button', { name: words.teach.undo }).click()
    expect(await over.said('unteach')).toEqual([{ kind: 'unteach', label: taught }])
    await read(over, [], language)
    await expect(over.panel.getByRole('button', { name: `${label} NFS 3` })).toBeVisible()
    await expect(over.panel.getByText(words.teach.taught(label, means))).toHaveCount(0)
  })

test('nothing is taught by doubt, and a refusal is said', async ({ over }) => {
  await over.lay(AT.datastore, summary(ODD.en), { answers: { teach: 'too-many' } })
  await over.unfold()
  await over.panel.getByRole('button', { name: `${ODD.en} NFS 3` }).click()
  const question = over.panel.getByRole('group', { name: overlayEn.teach.ask(ODD.en) })
  await question.getByRole('radio', { name: overlayEn.fact['datastore.type'] }).check()
  await question.getByRole('radio', { name: overlayEn.teach.none }).check()
  await expect(question.getByRole('button', { name: overlayEn.teach.confirm })).toBeDisabled()
  expect(await over.said('teach')).toEqual([])

  await question.getByRole('radio', { name: overlayEn.fact['datastore.type'] }).check()
  await question.getByRole('button', { name: overlayEn.teach.confirm }).click()
  await expect(question.getByText(overlayEn.teach.refused)).toBeVisible()
})

for (const [name, label, value] of [
  ['a label that turns text around', 'Kind\u202eepyt\u202c of volume', 'NFS 3'],
  ['a label without a letter', '—', 'NFS 3'],
  ['a very long label', 'Kind '.repeat(2_000), 'NFS 3'],
  ['a label that says another thing', 'Host', 'NFS 3'],
  ['a value that says nothing', ODD.en, 'fast'],
  ['an address', 'https://evil.example/<b>x</b>', 'quick'],
] as const)
  test(`is not offered: ${name}`, async ({ over }) => {
    await over.lay(AT.datastore, summary(label, value))
    await over.unfold()
    await expect(over.panel.getByRole('heading', { name: overlayEn.seen.title })).toBeVisible()
    await expect.poll(() => over.said('look')).not.toEqual([])
    await expect(over.panel.getByRole('heading', { name: overlayEn.teach.title })).toHaveCount(0)
  })

test('markup in a label is text', async ({ over }) => {
  const hostile = 'Kind <img src=x onerror=alert(1)>'
  await over.lay(AT.datastore, summary(hostile.replaceAll('<', '&lt;')))
  await over.unfold()
  await over.panel.getByRole('button', { name: `${hostile} NFS 3` }).click()
  await expect(over.panel.getByRole('group', { name: overlayEn.teach.ask(hostile) })).toBeVisible()
  await expect(over.panel.locator('img')).toHaveCount(0)
})

test('a label is not offered where its fact is read already', async ({ over }) => {
  const known = summary('Type').replace('</dl>', `<dt>${ODD.en}</dt><dd>NFS 3</dd></dl>`)
  await over.lay(AT.datastore, known)
  await over.unfold()
  await expect(over.panel.getByRole('button', { name: `${overlayEn.fact['datastore.type']} NFS 3` })).toBeVisible()
  await expect(over.panel.getByRole('heading', { name: overlayEn.teach.title })).toHaveCount(0)
})
