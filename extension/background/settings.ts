import * as v from 'valibot'
import { CONSOLE_IDS, type ConsoleId, type TaughtLabel } from '#shared/model/console.ts'
import { LANGUAGES, type Language } from '#shared/model/language.ts'
import { MOST_TAUGHT } from '#shared/recognise/taught.ts'
import { taughtLabel } from '../messages/taught-label.ts'
import type { ChipPlace } from '../messages/messages.ts'
import { Writer, type Area } from './storage.ts'

/** A person's settings of the extension itself. Language and theme are in the store, where the assistant has them too. */
export type Settings = {
  /** Where the assistant is served; null: our own side panel is all there is. */
  assistant: string | null
  /** `vsphere-client/tasks`, or a whole console's id. */
  rulesOff: readonly string[]
  places: Partial<Record<ConsoleId, ChipPlace>>
  /** Labels of consoles that the person confirmed. */
  taught: readonly TaughtLabel[]
}

/** What an administrator set by `storage.managed`: it stands above the person's settings. */
export type Policy = {
  /** Addresses of consoles, offered to be allowed by one click each. */
  consoles: readonly string[]
  language: Language | null
  assistant: string | null
  rulesOff: readonly string[]
}

export const NO_POLICY: Policy = { consoles: [], language: null, assistant: null, rulesOff: [] }
const DEFAULTS: Settings = { assistant: null, rulesOff: [], places: {}, taught: [] }

/** A page that can be opened with a case in its fragment. */
export const assistantAddress = v.pipe(
  v.string(),
  v.maxLength(2_000),
  v.url(),
  v.check((address) => /^https:\/\/|^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(address)),
)
const ruleNames = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(500))

/** One that is none takes only itself down. */
const taughtLabels = v.pipe(
  v.array(v.unknown()),
  v.transform((kept): TaughtLabel[] => kept.filter((one) => v.is(taughtLabel, one)).slice(0, MOST_TAUGHT)),
)

const settingsShape = v.object({
  assistant: v.fallback(v.nullable(assistantAddress), null),
  rulesOff: v.fallback(ruleNames, []),
  places: v.fallback(
    v.record(
      v.picklist(CONSOLE_IDS),
      v.custom<ChipPlace>((place) => typeof place === 'object'),
    ),
    {},
  ),
  taught: v.fallback(taughtLabels, []),
})

const policyShape = v.object({
  consoles: v.fallback(v.pipe(v.array(v.pipe(v.string(), v.maxLength(2_000))), v.maxLength(200)), []),
  language: v.fallback(v.nullable(v.picklist(LANGUAGES)), null),
  assistant: v.fallback(v.nullable(assistantAddress), null),
  rulesOff: v.fallback(ruleNames, []),
})

const KEY = 'settings'

/** What is kept; whatever is missing or wrong is as it was at the start. */
export async function readSettings(area: Pick<Area, 'get'>): Promise<Settings> {
  const kept = (await area.get(KEY))[KEY]
  return v.is(v.record(v.string(), v.unknown()), kept) ? v.parse(settingsShape, { ...DEFAULTS, ...kept }) : DEFAULTS
}

/** Changes some settings. */
export async function changeSettings(area: Area, change: Partial<Settings>): Promise<Settings> {
  const changed = { ...(await readSettings(area)), ...change }
  await new Writer(area).write(KEY, changed)
  return changed
}

/** The administrator's settings; none where there is no policy, or this browser cannot have one. */
export async function readPolicy(area: Pick<Area, 'get'> | undefined): Promise<Policy> {
  const told = await area?.get(null).catch(() => ({}))
  return v.parse(policyShape, { ...NO_POLICY, ...told })
}

/** Every rule that is off, whoever switched it off. */
export function rulesOff(settings: Settings, policy: Policy, faults: readonly string[]): Set<string> {
  return new Set([...settings.rulesOff, ...policy.rulesOff, ...faults])
}
