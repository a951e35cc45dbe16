import { UNKNOWN } from '#shared/model/case.ts'
import { LANGUAGES } from '#shared/model/language.ts'
import { expect, test } from './assistant.ts'
import { WALKS } from './tour.ts'

const KNOWN = WALKS['known-issue']

test('answers stay after a reload and are there under the same link in another tab', async ({ assistant: app }) => {
  await app.walk(KNOWN.facts)
  await app.expectVerdict(KNOWN.verdict)
  const link = app.path
  expect(link).toMatch(/^case\//)

  await app.reload()
  await app.expectVerdict(KNOWN.verdict)
  expect(await app.answers()).toEqual(app.answersOf(KNOWN.facts))
  const other = await app.newTab(link)
  await other.expectVerdict(KNOWN.verdict)
  expect(await other.answers()).toEqual(app.answersOf(KNOWN.facts))
  const wrong = await app.newTab(`${link}0`)
  await expect(wrong.heading).toHaveText(app.words.walk.missingCase)
})

test('changing an answer keeps the others, taking one back asks for it again', async ({ assistant: app }) => {
  await app.walk(KNOWN.facts)
  await app.expectVerdict(KNOWN.verdict)
  const changed = { ...KNOWN.facts, 'transport.mode': 'nbd' } as const

  await app.change('transport.mode')
  await app.choice('transport.mode', 'nbd').click()
  await app.expectAsked('vm.snapshots-before-job')
  expect(await app.answers()).toEqual(app.answersOf(changed))

  await app.change('datastore.type')
  await app.main.getByRole('link', { name: app.words.walk.keep }).click()
  await app.expectAsked('vm.snapshots-before-job')
  expect(await app.answers()).toEqual(app.answersOf(changed))

  await app.change('transport.mode')
  await app.main.getByRole('button', { name: app.words.walk.clear }).click()
  await app.expectAsked('transport.mode')
  const { 'transport.mode': _, ...rest } = KNOWN.facts
  await expect.poll(() => app.answers()).toEqual(app.answersOf(rest))
})

test('every question takes "I don’t know", and says so among the answers', async ({ assistant: app }) => {
  for (const { id, key } of app.topic.questions) {
    await app.open('cases')
    await app.open(`walk/${app.topic.id}?ask=${id}`)
    await app.expectAsked(key)
    await app.choice(key, 'unknown').click()
    await expect.poll(() => app.answers(), id).toEqual(app.answersOf({ [key]: 'unknown' }))
  }
})

test('a pasted line answers version and build at once', async ({ assistant: app }) => {
  await app.walk({ symptom: 'stun-at-snapshot-removal', 'datastore.type': 'nfs3', 'transport.mode': 'hotadd' })
  await app.expectAsked('host.version')
  await app.type('host.version', 'VMware ESXi, 8.0.2, 22380479')
  await app.expectAsked('proxy.same-host')
  expect(await app.answers()).toEqual(
    app.answersOf({
      symptom: 'stun-at-snapshot-removal',
      'datastore.type': 'nfs3',
      'transport.mode': 'hotadd',
      'host.version': '8.0.2',
      'host.build': 22380479,
    }),
  )
  await app.answer({ 'proxy.same-host': 'no' })
  await app.expectVerdict('nfs3-hotadd')
})

test('what cannot be read gets one sentence, and nothing is stored', async ({ assistant: app }) => {
  const { badVersion, badBuild, badDuration } = app.words.walk
  for (const [key, text, sentence] of [
    ['host.version', 'the newest', badVersion],
    ['host.version', '', badVersion],
    ['host.version', '<b>8.0.2', null],
    ['host.build', '8.0.2', badBuild],
    ['host.build', '23305546', null],
    ['stun.at-removal-longest-ms', '41 s', badDuration],
    ['stun.at-removal-longest-ms', '-5', badDuration],
    ['stun.at-removal-longest-ms', '41,200', null],
  ] as const) {
    await test.step(`${key}: ${text}`, async () => {
      await app.open('cases')
      // The list is read from the database: a case, or that there is none.
      await app.main.locator('.rows > li, .notice').first().waitFor()
      const before = await app.main.locator('.rows > li').count()
      await app.open(`walk/${app.topic.id}?ask=${app.question(key).id}`)
      await app.type(key, text)
      if (sentence === null) {
        await expect.poll(() => app.path).toMatch(/^case\//)
        await expect.poll(() => app.answers()).toHaveLength(1)
        return
      }
      await expect(app.main.getByRole('alert')).toHaveText(sentence)
      await app.expectAsked(key)
      expect(await app.answers()).toEqual([])
      await app.open('cases')
      await expect(app.main.locator('.rows > li')).toHaveCount(before)
    })
  }
})

test('a clean-up is advised before anything is decided, and stays first', async ({ assistant: app }) => {
  const early = app.main.locator('.early')
  await app.walk({ symptom: 'stun-at-snapshot-removal', 'datastore.type': 'nfs3' })
  await app.expectAsked('transport.mode')
  await expect(early).toHaveCount(0)
  await app.open(`${app.path}?ask=consolidation`)
  await app.answer({ 'vm.consolidation': 'needed' })
  await app.expectAsked('transport.mode')
  await expect(early.getByRole('link')).toHaveText(['Consolidate the VM’s disks'.replace('’', "'")])
  await app.answer({ 'transport.mode': 'hotadd', 'host.version': '7.0.3', 'proxy.same-host': 'no' })
  await app.expectVerdict('nfs3-hotadd')
  await expect(early).toHaveCount(0)
  expect(await app.advice()).toEqual([
    'consolidate-disks',
    'use-direct-nfs',
    'upgrade-esxi',
    'same-host-hotadd',
    'force-network-mode',
  ])
})

test('a value that sharpens the advice is entered on its question, and stands under the verdict', async ({
  assistant: app,
}) => {
  const asked = [
    'datastore.type',
    'transport.mode',
    'vm.snapshots-before-job',
    'vm.consolidation',
    'vm.orphaned-snapshots',
  ]
  const unknown = Object.fromEntries([...asked, 'isolation.result'].map((key) => [key, UNKNOWN]))
  await app.walk({ symptom: 'stun-at-snapshot-removal', ...unknown })
  await app.expectVerdict('undetermined')
  const group = app.main.getByRole('group', { name: app.question('stun.at-removal-longest-ms').ask.en })
  await group.getByRole('button', { name: app.words.walk.enter }).click()
  await app.type('stun.at-removal-longest-ms', '41200')
  await app.expectVerdict('undetermined')
  await expect(group.getByRole('radio', { checked: true })).toHaveAccessibleName(/41[.,]?2/)
})

test('what is not possible is left out of the advice', async ({ assistant: app }) => {
  await app.walk(KNOWN.facts)
  await app.expectVerdict(KNOWN.verdict)
  expect(await app.advice()).toEqual(['use-direct-nfs', 'upgrade-esxi', 'same-host-hotadd', 'force-network-mode'])
  await app.refine('proxy-per-host.possible', 'no')
  await expect.poll(() => app.advice()).toEqual(['use-direct-nfs', 'upgrade-esxi', 'force-network-mode'])
  await app.refine('direct-nfs.possible', 'no')
  await expect.poll(() => app.advice()).toEqual(['upgrade-esxi', 'force-network-mode'])
  await app.refine('direct-nfs.possible', 'yes')
  await expect.poll(() => app.advice()).toEqual(['use-direct-nfs', 'upgrade-esxi', 'force-network-mode'])
  await app.reload()
  expect(await app.advice()).toEqual(['use-direct-nfs', 'upgrade-esxi', 'force-network-mode'])
})

test('Back and Forward go through the pages, and never lose an answer', async ({ assistant: app, page }) => {
  await app.open()
  await app.main.getByRole('link', { name: app.words.home.start }).click()
  await app.answer(KNOWN.facts)
  await app.expectVerdict(KNOWN.verdict)
  await app.main.locator('.advice-list a').first().click()
  await expect(app.heading).toHaveText('Use Direct NFS access')
  await page.goBack()
  await app.expectVerdict(KNOWN.verdict)
  await app.change('datastore.type')
  await page.goBack()
  await app.expectVerdict(KNOWN.verdict)
  await page.goForward()
  await app.expectAsked('datastore.type')
  await app.choice('datastore.type', 'vmfs').click()
  await app.expectAsked('vm.snapshots-before-job')
  expect(await app.answers()).toEqual(app.answersOf({ ...KNOWN.facts, 'datastore.type': 'vmfs' }))
  await page.goBack()
  await page.goBack()
  await app.expectAsked('vm.snapshots-before-job')
  await page.goBack()
  await expect(app.heading).toHaveText(app.words.tagline)
})

test('whoever goes elsewhere while an answer is being saved stays there, and it is saved', async ({
  assistant: app,
}) => {
  await app.walk({ symptom: 'stun-at-snapshot-removal' })
  await app.expectAsked('datastore.type')
  const other = await app.newTab(app.path)
  await app.show()
  await app.choice('datastore.type', 'nfs3').evaluate((button: HTMLElement) => {
    button.click()
    location.hash = '#/settings'
  })
  await expect.poll(() => other.answers()).toHaveLength(2)
  await expect(app.heading).toHaveText(app.words.settings.title)
  expect(app.path).toBe('settings')
})

for (const language of LANGUAGES)
  test.describe(`a browser that asks for ${language}`, () => {
    test.use({ language })
    test(`is answered in ${language}`, async ({ assistant: app, page }) => {
      await app.open()
      await expect(app.heading).toHaveText(app.words.tagline)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
    })
  })
