import { handoverEn } from '#shared/language/handover.en.ts'
import { handoverJa } from '#shared/language/handover.ja.ts'
import { logsEn } from '#shared/language/logs.en.ts'
import { logsJa } from '#shared/language/logs.ja.ts'
import { packsEn } from '#shared/language/packs.en.ts'
import { packsJa } from '#shared/language/packs.ja.ts'
import { readinessEn } from '#shared/language/readiness.en.ts'
import { readinessJa } from '#shared/language/readiness.ja.ts'
import { stepsEn } from '#shared/language/steps.en.ts'
import { stepsJa } from '#shared/language/steps.ja.ts'
import { caseLink } from '#shared/handoff/link.ts'
import { STORY as JAPANESE } from '../unit/handoff/cases.ts'
import type { Assistant } from './assistant.ts'
import { fileOf, newerPack } from './pack-files.ts'
import type { Stop } from './stop.ts'

/** A person's own words are in whatever language they wrote; here in letters that fit both. */
const STORY = { ...JAPANESE, note: '03:14, 41 s' }

const handover = ({ language }: Assistant) => (language === 'ja' ? handoverJa : handoverEn)
const packs = ({ language }: Assistant) => (language === 'ja' ? packsJa : packsEn)
const logs = ({ language }: Assistant) => (language === 'ja' ? logsJa : logsEn)
const steps = ({ language }: Assistant) => (language === 'ja' ? stepsJa : stepsEn)

const LOG = [
  '2026-11-22T03:14:07.118Z In(05) vmx - SnapshotVMX_Consolidate: Starting online snapshot consolidate operation.',
  '2026-11-22T03:15:09.001Z In(05) vcpu-0 - Checkpoint_Unstun: vm stopped for 32419012 us',
].join('\n')

/** A case that arrives, is worked on, handed over; logs; content from a file; the readiness of the device. */
export const TRAVEL: Stop[] = [
  { name: 'open, empty', reach: (app) => app.open('open') },
  { name: 'open, refused', reach: openRefused },
  { name: 'open, a case that arrived', reach: arrive },
  { name: 'open, kept', reach: keep },
  { name: 'an advice with its steps ticked off', reach: tickOff },
  { name: 'the isolation test', reach: isolate },
  { name: 'handover', reach: handOver },
  { name: 'logs, empty', reach: (app) => app.open('logs') },
  { name: 'logs, read', reach: readLog },
  { name: 'logs, kept', reach: keepLog },
  { name: 'readiness', reach: readiness },
  { name: 'content', reach: (app) => app.open('content') },
  { name: 'content, refused', reach: refusePack },
  { name: 'content, changes', reach: offerPack },
  { name: 'content, in use', reach: takePack },
]

async function openRefused(app: Assistant): Promise<void> {
  await app.open('open/1abc')
  await app.main.getByRole('alert').locator('p').waitFor()
}

async function arrive(app: Assistant): Promise<void> {
  const hash = new URL(caseLink(app.served.address, STORY)).hash
  await app.open(hash.replace(/^#\/?/, ''))
  await app.main.locator('.arrived').first().waitFor()
}

async function keep(app: Assistant): Promise<void> {
  await app.main.getByRole('button', { name: handover(app).open.keep }).click()
  await app.main.getByRole('button', { name: handover(app).open.openCase }).waitFor()
}

async function tickOff(app: Assistant): Promise<void> {
  await app.open(`case/${STORY.id}`)
  await app.open('advice/use-direct-nfs')
  const step = app.main.locator('ol.steps > li').first()
  await step.getByRole('checkbox').check()
  await step.getByRole('radio', { name: steps(app).worked }).check()
}

async function isolate(app: Assistant): Promise<void> {
  await app.open('advice/run-isolation-test')
  await app.main.getByRole('button', { name: steps(app).check }).click()
  await app.main.getByRole('button', { name: steps(app).created }).click()
  await app.main.getByRole('timer').waitFor()
}

async function handOver(app: Assistant): Promise<void> {
  await app.open(`case/${STORY.id}/handover`)
  await app.main.locator('.note-preview').waitFor()
}

async function readLog(app: Assistant): Promise<void> {
  await app.open('logs')
  await app.main.getByRole('textbox').first().fill(LOG)
  await app.main.getByRole('button', { name: logs(app).readPasted }).click()
  await app.main.locator('table').first().waitFor()
}

/** What was read is kept with its log; then the log is about to be deleted. */
async function keepLog(app: Assistant): Promise<void> {
  await app.main.locator('.logs-keep input').last().check()
  await app.main.getByRole('button', { name: logs(app).take }).click()
  await app.main.locator('.walk-answers a[href*="logs?case="]').click()
  await app.main.getByRole('button', { name: logs(app).removeLog }).click()
  await app.main.getByRole('button', { name: logs(app).removeLogConfirm }).waitFor()
}

async function readiness(app: Assistant): Promise<void> {
  const words = app.language === 'ja' ? readinessJa : readinessEn
  await app.open('settings')
  await app.main.getByRole('button', { name: words.run }).click()
  await app.main.locator('.readiness dl').waitFor()
}

async function refusePack(app: Assistant): Promise<void> {
  await app.open('content')
  await app.main.getByLabel(packs(app).choose).setInputFiles(fileOf({ ...newerPack(), hash: 'x' }))
  await app.main.locator('.refused').waitFor()
}

async function offerPack(app: Assistant): Promise<void> {
  await app.main.getByLabel(packs(app).choose).setInputFiles(fileOf(newerPack()))
  await app.main.locator('.change summary').first().click()
  await app.main.locator('.diff').first().waitFor()
}

async function takePack(app: Assistant): Promise<void> {
  await app.main.getByRole('button', { name: packs(app).take.file, exact: true }).click()
  await app.main.getByRole('button', { name: packs(app).stepBack }).waitFor()
}
