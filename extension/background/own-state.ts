import type { ScreenRule, TaughtLabel } from '#shared/model/console.ts'
import type { Entry } from '#shared/model/fact.ts'
import type { OriginState, OwnState, RuleState, SiteState, TaughtState } from '../messages/own-pages.ts'
import { ruleIds, type RuleHealths } from './rule-health.ts'
import { rulesOff } from './settings.ts'
import type { Shelf } from './shelves.ts'
import { covers, siteOf } from './site.ts'
import type { State } from './state.ts'

/** All that the options page shows, with the sites that are allowed now. */
export function ownStateOf(state: State, granted: readonly string[]): OwnState {
  const { shelves, settings, policy } = state
  const read = [...shelves.shelves].map(([origin, shelf]) => originState(origin, shelf, state))
  const kept = read.flatMap(({ origin }) =>
    granted.some((site) => covers(site, origin)) ? [] : [siteOf(origin) ?? `${origin}/*`],
  )
  const sites = [
    ...granted.map((site) => ({ site, granted: true })),
    ...[...new Set(kept)].map((site) => ({ site, granted: false })),
  ]
  const offered = policy.consoles.flatMap((address) => siteOf(address) ?? [])
  return {
    sites: sites.map((one): SiteState => ({ ...one, read: read.filter(({ origin }) => covers(one.site, origin)) })),
    offered: [...new Set(offered)].filter((site) => !granted.includes(site)),
    assistant: { address: policy.assistant ?? settings.assistant, locked: policy.assistant !== null },
    language: { locked: policy.language },
    rules: ruleStates(state),
    taught: settings.taught.map((label) => taughtState(label, state)),
    refused: shelves.refused,
    ignored: state.ignored,
  }
}

function originState(origin: string, { console, ledger, seenAt }: Shelf, { guide }: State): OriginState {
  const title = guide.consoles.find(({ id }) => id === console)?.title ?? null
  return { origin, console, title, counts: countsOf(ledger.entries), facts: ledger.entries.length, seenAt }
}

/** How many things of each kind, not how many facts of them. */
function countsOf(entries: readonly Entry[]): OriginState['counts'] {
  const counts: OriginState['counts'] = {}
  const things = new Map(entries.map(({ fact: { subject } }) => [`${subject.kind}\n${subject.name}`, subject.kind]))
  for (const kind of things.values()) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** Terms have no name of their own: what the console says for one in English is known to whoever works with it. */
function taughtState(label: TaughtLabel, { guide }: State): TaughtState {
  const rules = guide.consoles.find(({ id }) => id === label.console)
  const says = rules?.vocabulary.find(({ id }) => id === label.term)?.says ?? []
  const english = says.find((saying) => saying.language === 'en' && 'text' in saying)
  const console = rules?.title ?? { ja: label.console, en: label.console }
  return { label, console, means: english && 'text' in english ? english.text : label.term }
}

function ruleStates({ guide, settings, policy, rules }: State): RuleState[] {
  const off = rulesOff(settings, policy, [])
  return ruleIds(guide.consoles).map(({ id, rules: { id: console, title, screens }, screen }) => {
    const rule = screens.find((one) => one.id === screen)
    return {
      id,
      console: title,
      title: rule?.title ?? { ja: screen, en: screen },
      off: off.has(id) || off.has(console),
      locked: policy.rulesOff.some((one) => one === id || one === console),
      ...asTold(rules.of(id), rule),
    }
  })
}

/** A rule that looks at every page of its console has met its screen only where it read something. */
function asTold(state: ReturnType<RuleHealths['of']>, rule: ScreenRule | undefined): ReturnType<RuleHealths['of']> {
  const isEverywhere = rule !== undefined && Object.keys(rule.is).length === 0
  if (!isEverywhere) return state
  if (state.health === 'silent') return { health: 'never', at: null }
  return state.health === 'quiet' ? { ...state, health: 'matched' } : state
}
