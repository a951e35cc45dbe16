import { handoverEn } from '#shared/language/handover.en.ts'
import { openText } from '#shared/handoff/open-text.ts'
import type { Page } from '@playwright/test'
import { topicWords } from '../tools/topic-words.ts'
import { STORY } from '../extension/story-pages.ts'
import { expect, test, VCENTER, VEEAM, type WithExtension } from './with-extension.ts'

const SQL = { origin: 'https://vcenter.lab', name: 'sql01' }
const { noteWords } = handoverEn
const ASSISTANT = 'https://assistant.lab/app/'

/** The session's page, once all of the story was read. */
async function readStory(browser: WithExtension): Promise<Page> {
  await browser.allow(VCENTER)
  await browser.allow(VEEAM)
  for (const page of Object.values(STORY).slice(0, -1)) await browser.open(page)
  await expect.poll(() => browser.factsOf('https://vcenter.lab')).toHaveLength(9)
  const page = await browser.open(STORY.session)
  await expect.poll(() => browser.asPageScript(page, { kind: 'copy' })).toContain(`${noteWords.vm}: VM-1`)
  return page
}

async function linkFrom(browser: WithExtension, page: Page) {
  const { link } = (await browser.asPageScript(page, { kind: 'link' })) as { link: string }
  const opened = openText(link)
  if (typeof opened === 'string') throw new Error(`the link is ${opened}`)
  return { link, case: opened[0]?.case, problems: opened.flatMap(({ problems }) => problems) }
}

test('the link to the assistant holds the case: what was read with its evidence, and what the person answered', async ({
  browserWith: browser,
}) => {
  const page = await readStory(browser)
  expect(await browser.asPageScript(page, { kind: 'link' })).toEqual({ lacks: 'address' })
  const options = await browser.openOwn('options.html')
  await options.getByLabel('Address of the assistant', { exact: true }).fill(ASSISTANT)
  await options.getByRole('button', { name: 'Save' }).click()
  await expect(options.getByText('Saved.')).toBeVisible()

  const symptom = { kind: 'answer', vm: SQL, key: 'symptom', value: 'stun-at-snapshot-removal' }
  await browser.asPageScript(page, symptom)
  const first = await linkFrom(browser, page)
  expect(first.link.startsWith(`${ASSISTANT}#/open/`)).toBe(true)
  expect(first.problems).toEqual([])
  expect(first.case?.vm).toEqual(SQL)
  expect(first.case?.answers.map(({ key, value }) => [key, value])).toEqual([['symptom', 'stun-at-snapshot-removal']])
  const seen = Object.fromEntries((first.case?.seen ?? []).map(({ key, value }) => [key, value]))
  expect(seen).toMatchObject({
    'datastore.type': 'nfs3',
    'transport.mode': 'hotadd',
    'proxy.same-host': 'no',
    'host.build': 22380479,
  })
  expect(first.case?.seen.every(({ because }) => because.length > 0)).toBe(true)

  await browser.asPageScript(page, { ...symptom, value: null })
  await expect.poll(async () => (await linkFrom(browser, page)).case?.answers).toEqual([])
})

test('what was read is taken along before there is an answer or an outcome', async ({ browserWith: browser }) => {
  await browser.allow(VCENTER)
  const options = await browser.openOwn('options.html')
  await options.getByLabel('Address of the assistant', { exact: true }).fill(ASSISTANT)
  await options.getByRole('button', { name: 'Save' }).click()
  await expect(options.getByText('Saved.')).toBeVisible()
  const page = await browser.open(STORY.vm)
  await browser.keptFact('https://vcenter.lab', 'vm.datastores')
  await page.goto(`https://${STORY.datastore.host}${STORY.datastore.path}`)
  await browser.keptFact('https://vcenter.lab', 'datastore.type')

  const { case: taken, problems } = await linkFrom(browser, page)
  expect([taken?.vm, taken?.answers, problems]).toEqual([SQL, [], []])
  expect(taken?.seen.map(({ key, value }) => [key, value])).toContainEqual(['datastore.type', 'nfs3'])
  expect(await browser.asPageScript(page, { kind: 'copy' })).toContain('NFS 3')
})

test('a fact that is struck out counts no more in the case, also after a restart, until it is taken back in', async ({
  browserWith: browser,
}) => {
  await readStory(browser)
  const fact = await browser.keptFact('https://veeam.lab', 'transport.mode')
  const id = JSON.stringify([
    'https://veeam.lab',
    'disk',
    'sql01/Hard disk 1',
    'transport.mode',
    fact.value,
    fact.certainty,
  ])
  const page = await browser.open(STORY.vm)
  await browser.asPageScript(page, { kind: 'strike', id, struck: true })

  await browser.restart()
  const struck = () => browser.inBackground("(await chrome.storage.local.get())['facts:https://veeam.lab'].struck")
  expect(await struck()).toEqual([id])
  const again = await browser.open(STORY.session)
  await browser.asPageScript(again, { kind: 'strike', id: 'no such', struck: false })
  expect(await struck()).toEqual([id])
  await browser.asPageScript(again, { kind: 'strike', id, struck: false })
  expect(await struck()).toEqual([])
})

test('what logs told in the side panel’s case counts in the overlay too', async ({ browserWith: browser }) => {
  await browser.allow(VCENTER)
  const page = await browser.open(STORY.vm)
  await browser.keptFact('https://vcenter.lab', 'vm.host')
  await browser.asPageScript(page, { kind: 'choose', vm: SQL })
  const panel = await browser.openOwn('sidepanel.html#/logs')
  await panel
    .getByRole('textbox')
    .fill('Processing sql01\nUsing backup proxy proxy01.lab for disk Hard disk 1 [hotadd]')
  await panel.getByRole('button', { name: 'Read the text' }).click()
  await panel.getByRole('combobox').selectOption({ index: 1 })
  await panel.getByRole('button', { name: 'Take over' }).click()
  await expect.poll(() => browser.asPageScript(page, { kind: 'copy' })).toContain('[hotadd]')
  const known = () => browser.inOwnWorld(page, 'unstunPage.state.value.meaning?.known.map(({ key }) => key)')
  await expect.poll(known).toContain('transport.mode')
})

test('a page’s script is heard of its own tab’s VM only', async ({ browserWith: browser }) => {
  const page = await readStory(browser)
  await browser.asPageScript(page, { kind: 'answer', vm: { ...SQL, name: 'other' }, key: 'symptom', value: 'other' })
  await browser.asPageScript(page, { kind: 'answer', vm: SQL, key: 'transport.mode', value: 'quantum' })
  await browser.asPageScript(page, { kind: 'choose', vm: { origin: 'https://evil.example', name: 'sql01' } })
  const text = String(await browser.asPageScript(page, { kind: 'copy' }))
  expect(text).toContain(topicWords.verdict('nfs3-hotadd').en)
  expect(text).toContain(noteWords.symptomUnknown)
})
