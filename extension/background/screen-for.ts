import type { VmName } from '#shared/model/case.ts'
import type { ConsoleId, ConsoleRules, Giving, ScreenRule } from '#shared/model/console.ts'
import { FACT_KEYS, type FactKey, type Subject } from '#shared/model/fact.ts'
import type { NextLook } from '../messages/meaning.ts'

/** A fact that would bring a key of the case nearer, and whose it is. */
export type Wanted = { fact: FactKey; subject: string }

/** What one frame of a page shows: its console's screens, and what they are about. */
export type InSight = { console: ConsoleId | null; screens: readonly string[]; object: Subject | null }

type Around = { vm: VmName; consoles: ReadonlyMap<string, ConsoleId>; inSight: readonly InSight[] }
type Offer = { rules: ConsoleRules; screen: ScreenRule }

/**
 * The screen to open for a fact: not the one in sight, which does not tell it; in the console that told of the VM, else in one
 * that was met, else in any; there the screen of one object before a list. Null where no screen gives it.
 */
export function screenFor(
  { fact, subject }: Wanted,
  { vm, consoles, inSight }: Around,
  rules: readonly ConsoleRules[],
): NextLook['where'] {
  const own = consoles.get(vm.origin)
  const met = new Set(consoles.values())
  const order: readonly ((offer: Offer) => number)[] = [
    // A frame of another product may not be there.
    ({ screen }) => Number(screen.is.frame !== undefined),
    (offer) => Number(inSight.some((one) => shows(one, offer, subject))),
    ({ rules: { id } }) => (id === own ? 0 : met.has(id) ? 1 : 2),
    // A list needs the right column.
    ({ screen }) => Number(isListFor(screen, fact)),
  ]
  const offers = rules.flatMap((one) =>
    one.screens.filter((screen) => gives(screen, fact)).map((screen) => ({ rules: one, screen })),
  )
  const [best] = offers.toSorted((a, b) => order.reduce((found, by) => found || by(a) - by(b), 0))
  return best ? { console: best.rules.id, consoleTitle: best.rules.title, screen: best.screen.title, subject } : null
}

/** What is looked for on every page of its console is not the page in sight. */
const shows = ({ console, screens, object }: InSight, { rules, screen }: Offer, subject: string): boolean =>
  console === rules.id && object?.name === subject && screens.includes(screen.id) && Object.keys(screen.is).length > 0

const isListFor = ({ gives: givings }: ScreenRule, fact: FactKey): boolean =>
  givings.every((giving) => !yields(giving, fact) || giving.from === 'grid')

const gives = (screen: ScreenRule, fact: FactKey) => screen.gives.some((giving) => yields(giving, fact))

function yields(giving: Giving, fact: FactKey): boolean {
  switch (giving.from) {
    case 'pair':
    case 'alert':
    case 'grid':
      return giving.fact === fact
    case 'tasks':
      return fact === 'vm.snapshot-task'
    case 'snapshots':
      return fact === 'vm.snapshot-names' || fact === 'vm.snapshot-count' || fact === 'vm.backup-snapshot'
    case 'log':
      return FACT_KEYS[fact].of === 'disk'
  }
}
