import { browser } from 'wxt/browser'
import { fromLogs } from '#shared/infer/beside-logs.ts'
import type { VmName } from '#shared/model/case.ts'
import type { Meaning } from '../messages/meaning.ts'
import type { ToPage } from '../messages/messages.ts'
import { subjectKey, type TabSubject } from '../messages/tab-subject.ts'
import { judge } from './meaning.ts'
import { remember, type State } from './state.ts'
import { Writer } from './storage.ts'
import { pageOf, type Tab } from './tabs.ts'
import { likelyVms, same } from './vm-of-page.ts'

/** Tells the tabs what all facts mean, each time something changed, and only what it was not told already. */
export class Telling {
  readonly #state: State
  readonly #subjects: Writer
  readonly #told = new Map<number, string>()
  readonly #waiting = new Set<number>()
  #running: Promise<void> | null = null

  constructor(state: State) {
    this.#state = state
    this.#subjects = new Writer(state.areas.session)
  }

  /** Tells one tab, once what is being told is done. */
  tell(tabId: number): Promise<void> {
    this.#waiting.add(tabId)
    return (this.#running ??= this.#run())
  }

  tellAll(): Promise<void> {
    const all = [...this.#state.tabs.all.keys()].map((tabId) => this.tell(tabId))
    return Promise.all(all).then(() => undefined)
  }

  /** The page of a tab is a new one, which was told nothing yet. */
  forget(tabId: number): void {
    this.#told.delete(tabId)
  }

  /** The tab shows nothing that is read any more. */
  end(tabId: number): void {
    this.forget(tabId)
    this.#state.tabs.closed(tabId)
    void this.#subjects.write(subjectKey(tabId), undefined)
  }

  /**
   * What a tab's page means now; null where the tab shows nothing that is read. Refreshes the VM's case, and begins one at an
   * outcome, or where the case is to be kept for something else.
   */
  async meaningFor(tabId: number, keepsCase = false): Promise<Meaning | null> {
    const { tabs, shelves, remembered, guide, cases } = this.#state
    const tab = tabs.get(tabId)
    const page = tab && pageOf(tab)
    if (!tab || !page) return null
    const now = new Date().toISOString()
    const { last, corrections } = remembered
    const { vm, vms, before } = likelyVms(shelves.ledger, page, last, { builds: guide.builds, corrections, now })
    if (vm) await cases.goOn(vm, before)
    const { answers, seen: kept } = vm ? await cases.knownOf(vm) : { answers: [], seen: [] }
    const consoles = new Map(
      [...shelves.shelves].flatMap(([origin, { console }]) => (console ? [[origin, console]] : [])),
    )
    const tasks = tasksOf([...tabs.all.values()], vm)
    const { meaning, seen } = judge(
      {
        ledger: shelves.ledger,
        vm,
        vms,
        answers,
        logs: fromLogs(kept),
        corrections,
        tasks,
        consoles,
        inSight: Object.values(tab.frames),
        now,
      },
      guide,
    )
    if (vm) await cases.see(vm, seen, keepsCase || meaning.verdict !== null)
    await this.#about(tabId, tab, vm)
    return meaning
  }

  async #run(): Promise<void> {
    for (const tabId of this.#waiting) {
      this.#waiting.delete(tabId)
      await this.#tellOne(tabId).catch(() => undefined)
    }
    // In the same step as the last look at who waits: whoever comes next starts a run of their own.
    this.#running = null
  }

  async #tellOne(tabId: number): Promise<void> {
    const meaning = await this.meaningFor(tabId)
    if (!meaning || JSON.stringify(meaning) === this.#told.get(tabId)) return
    if (await toTab(tabId, 0, { kind: 'meaning', meaning })) this.#told.set(tabId, JSON.stringify(meaning))
    else this.end(tabId)
  }

  /** The last VM is the one that a tab came to last: a tab that only ticks in the background does not take it over. */
  async #about(tabId: number, tab: Tab, vm: VmName | null): Promise<void> {
    const { tabs, remembered } = this.#state
    const isAnother = vm === null ? tab.vm !== null : tab.vm === null || !same(tab.vm, vm)
    tabs.about(tabId, vm)
    if (isAnother) await this.#subjects.write(subjectKey(tabId), { vm } satisfies TabSubject)
    const isLast = vm === null || (remembered.last !== null && same(remembered.last, vm))
    if (isAnother && !isLast) await remember(this.#state, { last: vm })
  }
}

/** The task lists that the VM's own console shows, in whichever tab. */
function tasksOf(tabs: readonly Tab[], vm: VmName | null) {
  const frames = tabs.flatMap((tab) => Object.values(tab.frames))
  return frames.filter(({ origin }) => origin === vm?.origin).flatMap(({ tasks }) => tasks)
}

/** Sends a message to a page's script. Resolves to whether there is one. */
export function toTab(tabId: number, frameId: number, message: ToPage): Promise<boolean> {
  return browser.tabs.sendMessage(tabId, message, { frameId }).then(
    () => true,
    () => false,
  )
}
