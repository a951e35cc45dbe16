import type { CaseFacts } from '#shared/model/case.ts'
import type { Tone } from '#shared/model/topic.ts'
import { expect, type Assistant } from './assistant.ts'
import type { Stop } from './stop.ts'
import { TRAVEL } from './tour-travel.ts'

/** One way to a verdict of each tone. */
export const WALKS: Record<Tone, { verdict: string; facts: CaseFacts }> = {
  'known-issue': {
    verdict: 'nfs3-hotadd',
    facts: {
      symptom: 'stun-at-snapshot-removal',
      'datastore.type': 'nfs3',
      'transport.mode': 'hotadd',
      'host.version': '7.0.3',
      'proxy.same-host': 'no',
    },
  },
  suspected: {
    verdict: 'nfs3-hotadd-suspected',
    facts: {
      symptom: 'stun-at-snapshot-removal',
      'datastore.type': 'nfs-unspecified',
      'transport.mode': 'unknown',
      'host.version': 'unknown',
      'proxy.same-host': 'unknown',
    },
  },
  action: {
    verdict: 'stray-snapshot',
    facts: { symptom: 'unknown', 'datastore.type': 'vmfs', 'vm.snapshots-before-job': 'yes' },
  },
  neutral: { verdict: 'outside-snapshot-removal', facts: { symptom: 'other' } },
  unknown: {
    verdict: 'undetermined',
    facts: {
      symptom: 'stun-at-snapshot-removal',
      'datastore.type': 'vsan',
      'vm.snapshots-before-job': 'no',
      'vm.consolidation': 'not-needed',
      'vm.orphaned-snapshots': 'no',
      'isolation.result': 'not-run',
    },
  },
}

const page = (path: string, name = path): Stop => ({ name, reach: (app) => app.open(path) })

/** Pages, met by somebody who has no case. */
const PAGES: Stop[] = [
  page('', 'home'),
  page('walk/snapshot-stun', 'the first question'),
  page('search', 'search, empty'),
  { name: 'search, found', reach: (app) => search(app, 'NFS', app.main.locator('.results li').first()) },
  { name: 'search, nothing found', reach: (app) => search(app, 'zzqx', app.main.getByText(app.words.search.noneHint)) },
  page('cases', 'no cases'),
  page('builds'),
  page('builds?q=8.0.2', 'builds, a question'),
  page('glossary'),
  { name: 'glossary, nothing found', reach: filterGlossary },
  page('settings'),
  { name: 'settings, asking before all is deleted', reach: askBeforeDeleting },
  page('about'),
  page('no/such/page', 'not found'),
  page('case/no-such-case', 'a case of another device'),
  page('question/host-version'),
  page('question/transport-mode'),
  page('verdict/nfs3-hotadd'),
  page('verdict/undetermined'),
  page('advice/use-direct-nfs'),
  page('advice/same-host-hotadd'),
  page('advice/contact-veeam-support'),
  page('note/cause'),
  page('note/transport-modes'),
  page('note/fixed-builds'),
  { name: 'map, drawn', reach: (app) => map(app, 'drawing') },
  { name: 'map, listed', reach: (app) => map(app, 'list') },
]

/** The walk to verdicts of every tone, then what can be done with cases. */
const CASES: Stop[] = [
  ...Object.values(WALKS).map(({ verdict, facts }): Stop => ({
    name: `verdict ${verdict}`,
    reach: (app) => walkTo(app, facts, verdict),
  })),
  { name: 'an answer to change', reach: change },
  { name: 'an advice before the verdict', reach: earlyAdvice },
  { name: 'a typed question, refusing', reach: refuseTyped },
  { name: 'the map with a case', reach: mapOfCase },
  page('', 'home with cases'),
  page('cases'),
  { name: 'a case being renamed', reach: rename },
  { name: 'a case just deleted', reach: removeCase },
]

/** Pages with both languages side by side. */
const BOTH: Stop[] = [
  { name: 'both languages: settings', reach: sideBySide },
  page('walk/snapshot-stun', 'both languages: a question'),
  {
    name: 'both languages: a verdict',
    reach: (app) => walkTo(app, WALKS['known-issue'].facts, WALKS['known-issue'].verdict),
  },
  ...[
    'advice/use-direct-nfs',
    'note/same-host-values',
    'question/host-version',
    'verdict/backup-specific',
    'glossary',
  ].map((path) => page(path, `both languages: ${path}`)),
]

/** Everything a person can meet, in four parts. One tab can go through a part, or through all, beginning without a case. */
export const TOUR = { pages: PAGES, cases: CASES, travel: TRAVEL, 'both languages': BOTH }

async function search(app: Assistant, query: string, shown: ReturnType<Assistant['main']['locator']>): Promise<void> {
  await app.open('search')
  await app.main.getByRole('searchbox').fill(query)
  await shown.waitFor()
}

async function filterGlossary(app: Assistant): Promise<void> {
  await app.open('glossary')
  await app.main.getByRole('searchbox').fill('zzqx')
  await app.main.getByText(app.words.glossary.none).waitFor()
}

async function askBeforeDeleting(app: Assistant): Promise<void> {
  await app.open('settings')
  await app.main.getByRole('button', { name: app.words.settings.removeAll }).click()
  await app.main.getByText(app.words.settings.removeAllText).waitFor()
}

async function map(app: Assistant, view: 'drawing' | 'list'): Promise<void> {
  await app.open(`map/${app.topic.id}`)
  await app.main.getByRole('radio', { name: app.words.map[view] }).check()
  await app.main.locator(view === 'drawing' ? '.map-stage' : '.map-list').waitFor()
}

async function walkTo(app: Assistant, facts: CaseFacts, verdict: string): Promise<void> {
  await app.walk(facts)
  await app.expectVerdict(verdict)
}

async function change(app: Assistant): Promise<void> {
  await walkTo(app, WALKS.suspected.facts, WALKS.suspected.verdict)
  await app.main.locator('.answer-list button').nth(1).click()
  await app.expectAsked('datastore.type')
}

async function earlyAdvice(app: Assistant): Promise<void> {
  await app.walk({ symptom: 'stun-at-snapshot-removal', 'datastore.type': 'nfs3' })
  await app.expectAsked('transport.mode')
  await app.open(`${app.path}?ask=consolidation`)
  await app.answer({ 'vm.consolidation': 'needed' })
  await app.main.getByRole('heading', { name: app.words.walk.alreadyRight }).waitFor()
}

async function refuseTyped(app: Assistant): Promise<void> {
  await app.walk({ symptom: 'unknown', 'datastore.type': 'nfs3', 'transport.mode': 'hotadd' })
  await app.expectAsked('host.version')
  await app.main.getByRole('textbox').first().fill('the newest')
  await app.main.getByRole('button', { name: app.words.walk.save }).click()
  await app.main.getByRole('alert').waitFor()
}

async function mapOfCase(app: Assistant): Promise<void> {
  await app.main.getByRole('link', { name: app.words.walk.onMap }).click()
  await app.main.locator('.node.lit').first().waitFor()
}

async function rename(app: Assistant): Promise<void> {
  await app.open('cases')
  await app.main.getByRole('button', { name: app.words.cases.rename }).first().click()
  await app.main.getByRole('textbox', { name: app.words.cases.name }).waitFor()
}

async function removeCase(app: Assistant): Promise<void> {
  await app.open('glossary')
  await app.open('cases')
  await app.main.locator('.rows').getByRole('button', { name: app.words.cases.remove }).first().click()
  await app.main.getByRole('button', { name: app.words.frame.undo }).waitFor()
}

async function sideBySide(app: Assistant): Promise<void> {
  await app.open('settings')
  const box = app.main.getByRole('checkbox', { name: app.words.language.sideBySideLong })
  await box.check()
  await expect(box).toBeChecked()
}
