import { browser, type Browser } from 'wxt/browser'
import { openStore } from '#shared/store/open-store.ts'
import type { Store } from '#shared/store/store.ts'
import { readPageMessage } from '../messages/page-message.ts'
import { wantedPageKey } from '../messages/tab-subject.ts'
import { isGranted } from './grants.ts'
import type { Guide } from './guide.ts'
import { guideOfPacks } from './guide-of-packs.ts'
import { hearOwnPage } from './own-messages.ts'
import { openOwn, openPanel } from './own-windows.ts'
import { hear, maySpeak, type PageSender } from './page-messages.ts'
import { register, runIn, runInOpenTabs } from './registration.ts'
import { senderOf } from './sender.ts'
import { readPolicy } from './settings.ts'
import { covers } from './site.ts'
import { openState, type Areas, type State } from './state.ts'
import { Writer } from './storage.ts'
import { tellSettings } from './tell-settings.ts'
import { Telling, toTab } from './telling.ts'

/** What is open while the worker lives. */
type Running = { state: State; telling: Telling; store: Store }

/** The page of the first run. */
const WELCOME = '/welcome.html'

/**
 * Hears everything that the browser tells the background. All listeners are added before anything is awaited: a worker is
 * started for the very event that it would else miss.
 */
export function startBackground(guide: Guide): void {
  const running = open(guide)
  const own = browser.runtime.getURL('')

  browser.runtime.onMessage.addListener((message: unknown, from, answer: (answer: unknown) => void) => {
    const sender = senderOf(from, browser.runtime.id, own)
    const panel = sender?.from === 'page' ? askedPanel(message) : null
    if (sender?.from === 'page' && panel) void openBeside(running, sender.tabId, panel.page)
    else void answerTo(running, message, sender).then(answer, () => answer(null))
    return true
  })
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerAgain()
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(WELCOME) })
  })
  browser.runtime.onStartup.addListener(() => void register())
  browser.permissions.onAdded.addListener(({ origins = [] }) => void register().then(() => runInOpenTabs(origins)))
  browser.permissions.onRemoved.addListener(
    ({ origins = [] }) => void running.then((one) => endWhatIsOver(one, origins)),
  )
  browser.tabs.onRemoved.addListener((tabId) => void running.then(({ telling }) => telling.end(tabId)))
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') void running.then((one) => endIfGone(one, tabId))
  })
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void running.then(readPolicyAgain)
  })
  browser.action.onClicked.addListener((tab) => {
    if (tab.id !== undefined) void openPanel(tab.id)
    void running.then(({ state }) => lookOnce(state, tab))
  })
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-overlay' && tab) void running.then((one) => toggle(one, tab))
  })
}

async function open(guide: Guide): Promise<Running> {
  const areas = browser.storage as unknown as Areas & { local: { setAccessLevel?: (to: object) => Promise<void> } }
  await areas.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined)
  const store = await openStore()
  const late: { telling?: Telling } = {}
  const state = await openState(
    await guideOfPacks(guide, store.packs),
    areas,
    store,
    () => void late.telling?.tellAll(),
  )
  const telling = (late.telling = new Telling(state))
  store.watchSettings(({ language }) => {
    if (language === state.language) return
    state.language = language
    void tellSettings(state)
  })
  return { state, telling, store }
}

function askedPanel(message: unknown): { page?: string } | null {
  const read = readPageMessage(message)
  return read?.kind === 'open' && read.where === 'side-panel' ? read : null
}

/** A message that is none, or of nobody who may speak, changes nothing, is answered by null, and is counted. */
async function answerTo(
  running: Promise<Running>,
  message: unknown,
  sender: ReturnType<typeof senderOf>,
): Promise<unknown> {
  const open = await running
  const heard = await hearFrom(open, message, sender)
  if (!heard) open.state.ignored += 1
  return heard?.answer ?? null
}

async function hearFrom(
  { state, telling, store }: Running,
  message: unknown,
  sender: ReturnType<typeof senderOf>,
): Promise<{ answer: unknown } | null> {
  if (sender?.from === 'own-page') {
    const answer = await hearOwnPage({ state, telling, store }, message)
    return answer && { answer }
  }
  const read = sender && readPageMessage(message)
  if (!read || !(await maySpeak({ state }, sender))) return null
  return { answer: await hear({ state, telling }, read, sender) }
}

/** Called at once: the click that asked for the panel counts only now. */
async function openBeside(running: Promise<Running>, tabId: PageSender['tabId'], page?: string): Promise<void> {
  const opening = openPanel(tabId)
  const { state } = await running
  const vm = state.tabs.get(tabId)?.vm
  if (vm) await state.cases.begin(vm)
  if (!(await opening)) await openOwn('side-panel', tabId, page === undefined ? '' : `#/${page}`)
  else if (page !== undefined) await new Writer(state.areas.session).write(wantedPageKey(tabId), page)
}

async function registerAgain(): Promise<void> {
  await register()
  const { origins = [] } = await browser.permissions.getAll()
  await runInOpenTabs(origins)
}

/** A grant was taken back: its pages stop at once, and what is loaded later is not read. */
async function endWhatIsOver({ state }: Running, revoked: readonly string[]): Promise<void> {
  state.tabs.revoked((origin) => revoked.some((site) => covers(site, origin)))
  const { origins = [] } = await browser.permissions.getAll()
  const over = state.tabs.ended((origin) => !origins.some((site) => covers(site, origin)))
  await Promise.all([register(), ...over.map(({ tabId, frameId }) => toTab(tabId, frameId, { kind: 'stop' }))])
}

/** A tab that went on to a page that is not read is not about a VM any more. */
async function endIfGone({ state, telling }: Running, tabId: number): Promise<void> {
  if (!state.tabs.get(tabId)) return
  telling.forget(tabId)
  await telling.tell(tabId)
}

async function readPolicyAgain({ state }: Running): Promise<void> {
  state.policy = await readPolicy(state.areas.managed)
  await tellSettings(state)
}

/** The overlay's panel opens or closes; where the page is not read, it is looked at once, and the panel opens then. */
async function toggle({ state }: Running, tab: Browser.tabs.Tab): Promise<void> {
  if (tab.id === undefined || (await toTab(tab.id, 0, { kind: 'toggle' }))) return
  state.tabs.openAtStart(tab.id)
  await lookOnce(state, tab)
}

/** Reads the page in sight once, where it is not allowed anyway. The click that asked for it lets us, for this tab. */
async function lookOnce(state: State, { id, url }: Browser.tabs.Tab): Promise<void> {
  if (id === undefined || url === undefined || !/^https?:/.test(url)) return
  const { origin } = new URL(url)
  if (await isGranted(origin)) return
  state.tabs.lookOnce(id, origin)
  await runIn({ tabId: id, allFrames: true })
}
