import type { ConsoleRules } from '#shared/model/console.ts'
import type { RuleHealth } from '../messages/own-pages.ts'
import type { Look } from '../messages/messages.ts'
import { Writer, type Area } from './storage.ts'

type Met = { matched?: string; shown?: string }

const KEY = 'rules'
const MINUTE = 60_000

/** How each rule fared on the pages that were read; kept to the minute. */
export class RuleHealths {
  readonly #met: Record<string, Met>
  readonly #faults = new Set<string>()
  readonly #writer: Writer

  private constructor(area: Area, met: Record<string, Met>) {
    this.#met = met
    this.#writer = new Writer(area)
  }

  static async open(area: Area): Promise<RuleHealths> {
    const kept = (await area.get(KEY))[KEY]
    return new RuleHealths(area, typeof kept === 'object' && kept !== null ? { ...kept } : {})
  }

  /** Notes which rules' screens were showing, and which gave something. Says whether one failed that had not. */
  note({ console, screens, matched = [], fault }: Look, at: string): { isNewFault: boolean } {
    const isNewFault = fault !== undefined && !this.#faults.has(fault)
    if (fault !== undefined) this.#faults.add(fault)
    const noted = screens.map((screen) => this.#noteOne(`${console}/${screen}`, matched.includes(screen), at))
    if (noted.includes(true)) void this.#writer.write(KEY, this.#met)
    return { isNewFault }
  }

  /** Rules that failed since the browser started. */
  get faults(): readonly string[] {
    return [...this.#faults]
  }

  of(rule: string): { health: RuleHealth; at: string | null } {
    const { matched, shown } = this.#met[rule] ?? {}
    if (this.#faults.has(rule)) return { health: 'faulted', at: shown ?? null }
    if (matched !== undefined) return { health: isSince(shown, matched) ? 'quiet' : 'matched', at: matched }
    return shown === undefined ? { health: 'never', at: null } : { health: 'silent', at: shown }
  }

  forget(): void {
    for (const rule of Object.keys(this.#met)) delete this.#met[rule]
  }

  #noteOne(rule: string, gave: boolean, at: string): boolean {
    const met = this.#met[rule] ?? {}
    const isDue = (before: string | undefined) => before === undefined || Date.parse(at) - Date.parse(before) >= MINUTE
    const shown = isDue(met.shown)
    const matched = gave && isDue(met.matched)
    if (shown || matched)
      this.#met[rule] = { ...met, ...(shown ? { shown: at } : {}), ...(matched ? { matched: at } : {}) }
    return shown || matched
  }
}

/** Both are noted up to a minute late. */
const isSince = (shown: string | undefined, matched: string): boolean =>
  shown !== undefined && Date.parse(shown) - Date.parse(matched) >= 2 * MINUTE

/** Every rule's full id with its console. */
export function ruleIds(consoles: readonly ConsoleRules[]): { id: string; rules: ConsoleRules; screen: string }[] {
  return consoles.flatMap((rules) => rules.screens.map(({ id }) => ({ id: `${rules.id}/${id}`, rules, screen: id })))
}

/** The consoles without the rules that are off. A console all of whose rules are off is still known for what it is. */
export function withoutRules(consoles: readonly ConsoleRules[], off: ReadonlySet<string>): ConsoleRules[] {
  return consoles
    .filter(({ id }) => !off.has(id))
    .map((rules) => ({ ...rules, screens: rules.screens.filter(({ id }) => !off.has(`${rules.id}/${id}`)) }))
}
