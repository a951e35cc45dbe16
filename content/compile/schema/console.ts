import * as v from 'valibot'
import { READINGS, type Gate } from '#shared/model/console.ts'
import { FACT_KEYS, SUBJECT_KINDS, type FactKey } from '#shared/model/fact.ts'
import { bilingual, id, text } from './words.ts'

const factKey = v.picklist(Object.keys(FACT_KEYS) as FactKey[], 'not a key of a fact')
const terms = v.pipe(
  v.array(id),
  v.minLength(1, 'a list of labels has at least one'),
  v.description('Ids of vocabulary.yaml.'),
)
const texts = v.pipe(v.array(text), v.minLength(1, 'the list is empty'))

const gate: v.GenericSchema<Gate> = v.lazy(() =>
  v.union([
    v.strictObject({ all: v.array(gate) }),
    v.strictObject({ any: v.array(gate) }),
    v.strictObject({ anchor: text }),
    v.strictObject({ anchorStart: text }),
    v.strictObject({ path: text }),
    v.strictObject({ url: text }),
    v.strictObject({ port: text }),
    v.strictObject({ title: text }),
    v.strictObject({ says: terms, atLeast: v.number() }),
  ]),
)

/** content/consoles/<console>/console.yaml */
export const console = v.strictObject({
  title: bilingual,
  is: v.pipe(gate, v.description('How the console is told apart: structure that no language changes comes first.')),
  objects: v.exactOptional(v.array(v.strictObject({ kind: v.picklist(SUBJECT_KINDS), url: text }))),
  plugins: v.exactOptional(terms),
})
export type WrittenConsole = v.InferInput<typeof console>

const language = v.picklist(['en', 'ja'])
const verified = v.pipe(v.boolean(), v.description('true: a source has it so.'))
const saying = v.union([
  v.strictObject({ language, text, verified }),
  v.strictObject({ language, begins: text, verified }),
  v.strictObject({
    language,
    parts: texts,
    lacks: v.exactOptional(texts),
    more: v.exactOptional(v.number()),
    verified: v.literal(false),
  }),
])

/** content/consoles/<console>/vocabulary.yaml */
export const vocabulary = v.array(
  v.strictObject({
    id,
    says: v.pipe(v.array(saying), v.minLength(1, 'a label is said in at least one way')),
    never: v.exactOptional(v.array(v.strictObject({ says: text, because: text }))),
  }),
)
export type WrittenTerm = v.InferInput<typeof vocabulary>[number]

const values = v.record(text, terms)
const reading = v.picklist(READINGS)

const giving = v.variant('from', [
  v.strictObject({
    from: v.literal('pair'),
    fact: factKey,
    label: terms,
    subject: v.exactOptional(terms),
    listed: v.exactOptional(terms),
    card: v.exactOptional(v.strictObject({ under: terms, label: terms, says: terms })),
    notUnder: v.exactOptional(terms),
    as: reading,
    values: v.exactOptional(values),
  }),
  v.strictObject({ from: v.literal('alert'), fact: factKey, says: id, value: text }),
  v.strictObject({
    from: v.literal('grid'),
    fact: factKey,
    subject: terms,
    column: terms,
    beside: v.exactOptional(terms),
    without: v.exactOptional(terms),
    as: reading,
    values: v.exactOptional(values),
  }),
  v.strictObject({
    from: v.literal('tasks'),
    task: terms,
    target: terms,
    status: terms,
    started: terms,
    tasks: values,
    states: values,
    reconfigure: terms,
  }),
  v.strictObject({ from: v.literal('snapshots'), marker: id, name: terms, created: terms }),
  v.strictObject({ from: v.literal('log'), column: terms, time: terms, machine: terms, listed: terms }),
])
export type WrittenGiving = v.InferInput<typeof giving>

/** content/consoles/<console>/screens/<id>.yaml */
export const screen = v.strictObject({
  title: bilingual,
  is: v.strictObject({
    object: v.exactOptional(v.array(v.picklist(SUBJECT_KINDS))),
    url: v.exactOptional(texts),
    shows: v.exactOptional(terms),
    frame: v.exactOptional(id),
  }),
  gives: v.pipe(v.array(giving), v.minLength(1, 'a screen gives at least one fact')),
})
export type WrittenScreen = v.InferInput<typeof screen>
