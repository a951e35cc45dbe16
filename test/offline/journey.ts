import assert from 'node:assert/strict'
import type { ServedApp } from './served-app.ts'
import { expectNoServer, heading, type Tab, until, untilReady } from './tab.ts'

const PLACES = ['#/', '#/advice/use-direct-nfs', '#/map/snapshot-stun', '#/search?q=nfs', '#/settings']

/** What was seen while there was a network. */
export type Seen = { caseId: string; headings: Map<string, string> }

/** Opens the app for the first time, answers a question, looks at some pages, and waits until it is ready for offline use. */
export async function firstVisit(tab: Tab, { url }: ServedApp): Promise<Seen> {
  await tab.goto(`${url}/#/walk/snapshot-stun`)
  const caseId = await startCase(tab)
  await untilReady(tab)
  const headings = new Map<string, string>()
  for (const place of PLACES) headings.set(place, await look(tab, place))
  return { caseId, headings }
}

/** Everything that must work with the server stopped, in a tab that is or was just opened. */
export async function expectEverything(
  tab: Tab,
  newTab: () => Promise<Tab>,
  app: ServedApp,
  seen: Seen,
): Promise<void> {
  await tab.goto(`${app.url}/`)
  assert.equal(await heading(tab), seen.headings.get('#/'))
  await expectNoServer(tab)
  await tab.reload()
  assert.equal(await heading(tab), seen.headings.get('#/'))
  for (const [place, text] of seen.headings) assert.equal(await look(tab, place), text, place)
  const other = await newTab()
  await other.goto(`${app.url}/#/advice/use-direct-nfs`)
  assert.equal(await heading(other), seen.headings.get('#/advice/use-direct-nfs'))
  await expectNoServer(other)
  await expectAnswered(other, app, seen.caseId, 1)
}

/** Gives the first answer of a new walk; done when the app has stored it, which is when it goes on to the new case. */
export async function startCase(tab: Tab): Promise<string> {
  await heading(tab)
  await chooseFirst(tab)
  const hash = await until(
    'a case',
    () => tab.read<string>('location.hash'),
    (found) => found.startsWith('#/case/'),
  )
  return hash.slice('#/case/'.length).replace(/\?.*/, '')
}

/** Chooses the first option of the question that is asked. */
export async function chooseFirst(tab: Tab): Promise<void> {
  const click = `(() => { const option = document.querySelector('main button.choice'); option?.click(); return option !== null })()`
  await until(
    'an option to choose',
    () => tab.read<boolean>(click),
    (clicked) => clicked,
  )
}

/** Opens a case and finds that many answers in it, read from this browser's database. */
export async function expectAnswered(tab: Tab, { url }: ServedApp, caseId: string, count: number): Promise<void> {
  await tab.goto(`${url}/#/case/${caseId}`)
  await until(
    `${count} answers`,
    () => answersShown(tab),
    (found) => found === count,
  )
}

/** How many answers the open case shows. */
export const answersShown = (tab: Tab): Promise<number> =>
  tab.read(`document.querySelectorAll('main .answer-list > li').length`)

async function look(tab: Tab, place: string): Promise<string> {
  const before = await tab.read<string>(`document.querySelector('main')?.textContent ?? ''`)
  const same = (await tab.read<string>('location.hash || "#/"')) === place
  await tab.read(`void (location.hash = ${JSON.stringify(place)})`)
  const main = `document.querySelector('main h1') && document.querySelector('main')?.textContent`
  await until(
    `the page ${place}`,
    () => tab.read<string | null>(main),
    (text) => text && (same || text !== before),
  )
  return heading(tab)
}
