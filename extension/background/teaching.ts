import type { TaughtLabel } from '#shared/model/console.ts'
import { MOST_TAUGHT, refusal, withTaught, type Refusal } from '#shared/recognise/taught.ts'
import { changeSettings } from './settings.ts'
import type { State } from './state.ts'
import { tellSettings } from './tell-settings.ts'

/** Keeps a label that a person confirmed; every page is read anew with it. Resolves to why it cannot be, or null. */
export async function teach(state: State, label: TaughtLabel): Promise<Refusal | null> {
  const { taught } = state.settings
  const why = refusal(withTaught(state.guide.consoles, taught), label)
  if (why !== null) return why
  if (taught.length >= MOST_TAUGHT) return 'too-many'
  await keep(state, [...taught, label])
  return null
}

/** Takes a label back that was taught. */
export function unteach(state: State, label: TaughtLabel): Promise<void> {
  return keep(
    state,
    state.settings.taught.filter((one) => !isSame(one, label)),
  )
}

async function keep(state: State, taught: readonly TaughtLabel[]): Promise<void> {
  state.settings = await changeSettings(state.areas.local, { taught })
  await tellSettings(state)
}

const isSame = (a: TaughtLabel, b: TaughtLabel) =>
  a.console === b.console && a.language === b.language && a.term === b.term && a.says === b.says
