import * as v from 'valibot'
import type { ProxyMatch } from '#shared/infer/rule.ts'
import type { VmName } from '#shared/model/case.ts'
import { preferredLanguage } from '#shared/language/words.ts'
import type { Language } from '#shared/model/language.ts'
import { withTaught } from '#shared/recognise/taught.ts'
import type { Store } from '#shared/store/store.ts'
import type { Start } from '../messages/messages.ts'
import { Cases } from './cases.ts'
import type { Guide } from './guide.ts'
import { RuleHealths, withoutRules } from './rule-health.ts'
import { readPolicy, readSettings, rulesOff, type Policy, type Settings } from './settings.ts'
import { Shelves } from './shelves.ts'
import { Writer, type Area } from './storage.ts'
import { Tabs } from './tabs.ts'

/** Where the background keeps things. `managed` is missing where a browser has no policies. */
export type Areas = { local: Area; session: Area; managed: Pick<Area, 'get'> | undefined }

/** All that the background knows; a worker that was ended opens it anew. */
export type State = {
  guide: Guide
  areas: Areas
  shelves: Shelves
  tabs: Tabs
  cases: Cases
  rules: RuleHealths
  settings: Settings
  policy: Policy
  /** The person's language, as the assistant has it; null until one was chosen. */
  language: Language | null
  remembered: Remembered
  /** Messages that were none of ours. */
  ignored: number
}

/** What is remembered beside the facts: the VM that was looked at last, and which VM a proxy was said to be. */
export type Remembered = { last: VmName | null; corrections: ProxyMatch[] }

const KEY = 'remembered'
const MOST_CORRECTIONS = 200

const vm = v.object({ origin: v.string(), name: v.string() })
const shape = v.object({
  last: v.fallback(v.nullable(vm), null),
  corrections: v.fallback(
    v.array(v.object({ proxy: v.string(), vm: v.nullable(v.string()), by: v.picklist(['name', 'person']) })),
    [],
  ),
})

/** Reads everything. `onCases`: cases were changed, here or in one of our pages. */
export async function openState(guide: Guide, areas: Areas, store: Store, onCases: () => void): Promise<State> {
  const { local, session, managed } = areas
  const [shelves, tabs, rules, settings, policy, kept] = await Promise.all([
    Shelves.open(local),
    Tabs.open(session),
    RuleHealths.open(local),
    readSettings(local),
    readPolicy(managed),
    local.get(KEY),
  ])
  const remembered = v.parse(shape, { last: null, corrections: [], ...(kept[KEY] as object | undefined) })
  const cases = new Cases(store, guide.topic.id, onCases)
  return { guide, areas, shelves, tabs, cases, rules, settings, policy, remembered, language: null, ignored: 0 }
}

/** Changes what is remembered. */
export function remember(state: State, change: Partial<Remembered>): Promise<void> {
  const { last, corrections } = { ...state.remembered, ...change }
  state.remembered = { last, corrections: corrections.slice(-MOST_CORRECTIONS) }
  return new Writer(state.areas.local).write(KEY, state.remembered)
}

/** What a page's script starts with. An administrator's language stands above the person's, that above the browser's. */
export function startOf({ guide, settings, policy, rules, language }: State): Start {
  const off = rulesOff(settings, policy, rules.faults)
  return {
    consoles: withoutRules(withTaught(guide.consoles, settings.taught), off),
    builds: guide.builds,
    language: policy.language ?? language ?? preferredLanguage(navigator.languages),
    places: settings.places,
  }
}
