import type { CaseKey, CaseValue, VmName } from '#shared/model/case.ts'
import type { ConsoleId } from '#shared/model/console.ts'
import type { Entry } from '#shared/model/fact.ts'
import type { ProxyMatch } from '#shared/infer/rule.ts'
import type { Bilingual } from '#shared/model/language.ts'
import type { AnswerInput, Tone } from '#shared/model/topic.ts'

/** What all facts known now mean for one VM: all that the overlay draws besides the facts of its own page. JSON. */
export type Meaning = {
  /** VMs a case can be about, the likeliest for the page first. */
  vms: readonly VmName[]
  vm: VmName | null
  known: readonly Known[]
  verdict: { id: string; tone: Tone; title: Bilingual; advice: readonly Link[] } | null
  ask: Ask | null
  /** For each unknown the one screen that settles it; what settles most first. */
  next: readonly NextLook[]
  /** Which VM each backup proxy was taken for: told openly, because it can be corrected (`proxy-is`). */
  proxies: readonly ProxyMatch[]
  /** What was struck out of this VM's evidence, to be taken back in wherever it was read. */
  removed: readonly Ticket[]
  /** The ids (as a ticket's) of all facts that were struck out: a page may show some of which no case asks. */
  struck: readonly string[]
}

/** One key of the case. `state` is how it is marked; a person's own answer is `stated`. */
export type Known = {
  key: CaseKey
  label: Bilingual
  value: CaseValue
  text: Bilingual
  state: 'seen' | 'inferred' | 'stated' | 'conflicting'
  tickets: readonly Ticket[]
}

/**
 * One piece of evidence. `id` names the ledger's entry; one that was struck out is shown, and counts no more.
 * `against`: another source that says another thing.
 */
export type Ticket = { id: string; entry: Entry; struck: boolean; stale: boolean; against?: true }

/** The next question, answerable in the overlay; `options` without "I don't know". */
export type Ask = {
  id: string
  key: CaseKey
  input: AnswerInput
  ask: Bilingual
  options: readonly { value: CaseValue; label: Bilingual }[]
}

/** `settles`: mean share (0 to 1) of the tree's open outcomes that knowing this key takes away. `where` is null where no screen shows it. */
export type NextLook = {
  key: CaseKey
  label: Bilingual
  where: { console: ConsoleId; consoleTitle: Bilingual; screen: Bilingual; subject: string | null } | null
  settles: number
  /** A VM that other VMs' task lines make look like a hot-add proxy of this one. It decides nothing. */
  hint?: { proxy: string }
}

/** A page of content by its full id. */
export type Link = { id: string; title: Bilingual }
