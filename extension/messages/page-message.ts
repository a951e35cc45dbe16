import * as v from 'valibot'
import { accepts } from '#shared/decide/case-input.ts'
import { CASE_KEYS, type CaseKey } from '#shared/model/case.ts'
import { CONSOLE_IDS } from '#shared/model/console.ts'
import { FACT_KEYS, type Fact, type FactKey } from '#shared/model/fact.ts'
import { name, seenFact, subject } from './fact-schema.ts'
import { LATER_SCRIPTS, type ToBackground } from './messages.ts'
import { taughtLabel } from './taught-label.ts'

const MOST_FACTS = 5_000
const MOST_LINES = 2_000
const LONGEST_ADDRESS = 8_000
const LONGEST_ID = 8_000
const LONGEST_VALUE = 2_000

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))
const list = <S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most))
const console = v.picklist(CONSOLE_IDS)

/** A fact that is none takes only itself down: the others of its page are as true as before. */
const facts = v.pipe(
  list(v.unknown(), MOST_FACTS),
  v.transform((told): Fact[] => told.flatMap((one) => (v.is(seenFact, one) ? [one as unknown as Fact] : []))),
)

const look = v.strictObject({
  url: text(LONGEST_ADDRESS),
  console: v.nullable(console),
  object: v.nullable(subject),
  facts,
  unsure: list(
    v.strictObject({ key: v.picklist(Object.keys(FACT_KEYS) as FactKey[]), reason: text(1_000) }),
    MOST_LINES,
  ),
  tasks: list(
    v.strictObject({
      name: v.picklist(['reconfigure', 'create-snapshot', 'remove-snapshot']),
      target: name,
      at: v.pipe(v.number(), v.finite()),
    }),
    MOST_LINES,
  ),
  screens: list(text(100), 100),
  matched: v.optional(list(text(100), 100)),
  labels: v.optional(list(v.strictObject({ term: text(100), label: text(100), value: text(LONGEST_VALUE) }), 100)),
  fault: v.optional(text(200)),
})

const vm = v.strictObject({ origin: text(300), name })
const inset = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100_000))

const answer = v.strictObject({
  kind: v.literal('answer'),
  vm,
  key: v.picklist(Object.keys(CASE_KEYS) as CaseKey[]),
  value: v.nullable(v.union([text(200), v.number()])),
})

const message = v.variant('kind', [
  v.strictObject({ kind: v.literal('start') }),
  v.strictObject({ kind: v.literal('look'), look }),
  v.strictObject({ kind: v.literal('choose'), vm }),
  v.strictObject({ kind: v.literal('strike'), id: text(LONGEST_ID), struck: v.boolean() }),
  answer,
  v.strictObject({ kind: v.literal('proxy-is'), proxy: name, vm: v.nullable(name) }),
  v.strictObject({
    kind: v.literal('script'),
    script: v.picklist(Object.keys(LATER_SCRIPTS) as (keyof typeof LATER_SCRIPTS)[]),
  }),
  v.strictObject({
    kind: v.literal('open'),
    where: v.picklist(['side-panel', 'assistant', 'options', 'hand-over']),
    page: v.optional(v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z0-9-]{1,80}$/))),
  }),
  v.strictObject({ kind: v.literal('link') }),
  v.strictObject({ kind: v.literal('copy') }),
  v.strictObject({ kind: v.literal('teach'), label: taughtLabel }),
  v.strictObject({ kind: v.literal('unteach'), label: taughtLabel }),
  v.strictObject({
    kind: v.literal('place'),
    console,
    place: v.strictObject({
      corner: v.picklist(['top-left', 'top-right', 'bottom-left', 'bottom-right']),
      x: inset,
      y: inset,
    }),
  }),
])

/** A page script's message, or null where it is none. Nothing of it may be used before. */
export function readPageMessage(told: unknown): ToBackground | null {
  const { success, output } = v.safeParse(message, told)
  if (!success) return null
  const known = output as ToBackground
  return known.kind === 'answer' && known.value !== null && !accepts(known.key, known.value) ? null : known
}
