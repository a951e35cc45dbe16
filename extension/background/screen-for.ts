import type { VmName } from '#shared/model/case.ts'
import type { ConsoleId, ConsoleRules, Giving, ScreenRule } from '#shared/model/console.ts'
import { FACT_KEYS, type FactKey } from '#shared/model/fact.ts'
import type { NextLook } from '../messages/meaning.ts'

/** A fact that would bring a key of the case nearer, and whose it is. */
export type Wanted = { fact: FactKey; subject: string }

/**
 * The screen to open for a fact: in the console that told of the VM, else in one that was met, else in any; there the screen
 * of one object before a list. Null where no screen gives it.
 */
export function screenFor(
  { fact, subject }: Wanted,
  { vm, consoles }: { vm: VmName; consoles: ReadonlyMap<string, ConsoleId> },
  rules: readonly ConsoleRules[],
): NextLook['where'] {
  const own = consoles.get(vm.origin)
  const met = new Set(consoles.values())
  const distance = (id: ConsoleId) => (id === own ? 0 : met.has(id) ? 1 : 2)
  const offers = rules.flatMap((one) =>
    one.screens.filter((screen) => gives(screen, fact)).map((screen) => ({ rules: one, screen })),
  )
  const [best] = offers.toSorted(
    (a, b) => rank(a.screen, fact) - rank(b.screen, fact) || distance(a.rules.id) - distance(b.rules.id),
  )
  return best ? { console: best.rules.id, consoleTitle: best.rules.title, screen: best.screen.title, subject } : null
}

/** A screen of one object says it surest; a list needs the right column; a frame of another product may not be there. */
function rank({ is, gives: givings }: ScreenRule, fact: FactKey): number {
  if (is.frame !== undefined) return 2
  const inList = givings.every((giving) => !yields(giving, fact) || giving.from === 'grid')
  return inList ? 1 : 0
}

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
