import { isGranted } from './grants.ts'
import { copiedNote } from './copied-note.ts'
import { linkOf, openAssistant, openAssistantWith, openHandover } from './assistant-link.ts'
import { openOwn } from './own-windows.ts'
import { runIn } from './registration.ts'
import type { Sender } from './sender.ts'
import { changeSettings } from './settings.ts'
import { remember, startOf, type State } from './state.ts'
import { teach, unteach } from './teaching.ts'
import { tellSettings } from './tell-settings.ts'
import { toTab, type Telling } from './telling.ts'
import { same } from './vm-of-page.ts'
import { LATER_SCRIPTS, type Look, type ToBackground } from '../messages/messages.ts'
import type { VmName } from '#shared/model/case.ts'
import type { Fact } from '#shared/model/fact.ts'

export type PageSender = Extract<Sender, { from: 'page' }>
type Message<K extends ToBackground['kind']> = Extract<ToBackground, { kind: K }>
type Hear<K extends ToBackground['kind']> = (
  background: { state: State; telling: Telling },
  message: Message<K>,
  sender: PageSender,
) => Promise<unknown>

/** Whether a page's script may speak: its origin is allowed, or a person asked for one look at this tab. */
export async function maySpeak({ state }: { state: State }, { origin, tabId }: PageSender): Promise<boolean> {
  return state.tabs.mayLookOnce(tabId, origin) || (await isGranted(origin))
}

/** What each message of a page's script does, and what it is answered. */
export const HEAR: { [K in ToBackground['kind']]: Hear<K> } = {
  async start({ state, telling }, _message, { tabId, frameId, origin }) {
    state.tabs.started(tabId, frameId, origin)
    if (frameId === 0) telling.forget(tabId)
    const opens = frameId === 0 && state.tabs.opensAtStart(tabId)
    return { ...startOf(state), ...(opens ? { opens } : {}) }
  },

  async look({ state, telling }, { look }, { tabId, frameId, origin }) {
    const at = new Date().toISOString()
    state.tabs.looked(tabId, frameId, origin, look)
    const { isNews, kept } = state.shelves.add(origin, notLater(look.facts, at), look.console, at)
    if (look.console !== null && state.rules.note(look, at).isNewFault) await tellSettings(state)
    if (frameId !== 0) await toTab(tabId, 0, { kind: 'frame-look', look })
    await kept
    await (isNews ? telling.tellAll() : telling.tell(tabId))
  },

  async choose({ state, telling }, { vm }, { tabId }) {
    const isKnown = state.shelves.ledger.entries.some(({ origin }) => origin === vm.origin)
    if (!isKnown) return
    state.tabs.choose(tabId, vm)
    await state.cases.begin(vm)
    await telling.tell(tabId)
  },

  async strike({ state, telling }, { id, struck }) {
    if (await state.shelves.strike(id, struck)) await telling.tellAll()
  },

  async answer({ state, telling }, { vm, key, value }, { tabId }) {
    const about = state.tabs.get(tabId)?.vm
    // The question stands for the VM that the tab is about: any other is none that the person could have meant.
    if (!about || !same(about, vm)) return
    await state.cases.answer(vm, key, value)
    await telling.tellAll()
  },

  async 'proxy-is'({ state, telling }, { proxy, vm }) {
    const others = state.remembered.corrections.filter((one) => one.proxy !== proxy)
    await remember(state, { corrections: [...others, { proxy, vm, by: 'person' }] })
    await telling.tellAll()
  },

  async script(_background, { script }, { tabId, frameId }) {
    return runIn({ tabId, frameIds: [frameId] }, LATER_SCRIPTS[script])
  },

  async open({ state, telling }, { where, page }, { tabId }) {
    if (where === 'assistant' && page !== undefined) return openAssistant(state, tabId, page)
    if (where === 'assistant') return openAssistantWith(state, tabId, await caseToTake(telling, tabId))
    if (where === 'hand-over') return openHandover(state, tabId, await caseToTake(telling, tabId))
    return openOwn(where, tabId, page === undefined ? '' : `#/${page}`)
  },

  async link({ state, telling }, _message, { tabId }) {
    return linkOf(state, await caseToTake(telling, tabId))
  },

  async copy({ telling, state }, _message, { tabId }) {
    const vm = await caseToTake(telling, tabId)
    const open = vm && (await state.cases.whole(vm))
    if (!open) return ''
    const { text, aliases } = copiedNote(open, state.guide, startOf(state).language)
    await state.cases.keepAliases(open, aliases)
    return text
  },

  teach({ state }, { label }) {
    return teach(state, label)
  },

  unteach({ state }, { label }) {
    return unteach(state, label)
  },

  async place({ state }, { console, place }) {
    state.settings = await changeSettings(state.areas.local, { places: { ...state.settings.places, [console]: place } })
  },
}

/** The VM that a tab is about, its case kept with all that was read; null where it is about none. */
async function caseToTake(telling: Telling, tabId: number): Promise<VmName | null> {
  return (await telling.meaningFor(tabId, true))?.vm ?? null
}

/** Calls what hears a message. */
export function hear(
  background: { state: State; telling: Telling },
  message: ToBackground,
  sender: PageSender,
): Promise<unknown> {
  const heard = HEAR[message.kind] as Hear<ToBackground['kind']>
  return heard(background, message, sender)
}

/** A fact that claims to come from the future would stand above all that is read later. */
function notLater(facts: Look['facts'], now: string): Fact[] {
  return facts.map((fact) => {
    const at = fact.evidence.at
    return at !== undefined && at <= now ? fact : { ...fact, evidence: { ...fact.evidence, at: now } }
  })
}
