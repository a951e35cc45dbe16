import fc from 'fast-check'
import { CASE_KEYS, type CaseKey, type CaseValue } from '#shared/model/case.ts'
import { type Entry, FACT_KEYS, type FactKey, SNAPSHOT_TASKS, TASK_STATES } from '#shared/model/fact.ts'
import { PARTS, type CarriedCase } from '#shared/handoff/carried.ts'
import { anyLogs } from './any-logs.ts'

const KEYS = Object.keys(CASE_KEYS) as CaseKey[]
const time = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('fin-sql01', '\u202e<b>', '', 'x'.repeat(3000)),
)

const caseValue = (key: CaseKey): fc.Arbitrary<CaseValue> => {
  const values = CASE_KEYS[key]
  if (values === 'text') return text
  if (values === 'integer') return fc.nat()
  if (values === 'number') return fc.double({ min: 0, max: 1e9, noNaN: true })
  return fc.constantFrom(...values, 'unknown')
}

const task = fc.record(
  { task: fc.constantFrom(...SNAPSHOT_TASKS), state: fc.constantFrom(...TASK_STATES), progress: fc.nat(100) },
  { requiredKeys: ['task', 'state'] },
)
const FACT_VALUES = {
  text,
  texts: fc.array(text, { maxLength: 4 }),
  integer: fc.nat(),
  number: fc.double({ min: 0, max: 1e9, noNaN: true }),
  true: fc.constant(true as const),
  'snapshot-task': task,
}

const factValue = (key: FactKey): fc.Arbitrary<unknown> => {
  const { values } = FACT_KEYS[key]
  return typeof values === 'string' ? FACT_VALUES[values] : fc.constantFrom(...values)
}

const evidence = fc.record(
  {
    source: fc.constantFrom('screen', 'text', 'log', 'answer', 'rule'),
    where: text,
    quote: text,
    at: fc.oneof(time, fc.constantFrom('2026-11-22T03:14:07Z', '2026-11-22T03:14:07', 'yesterday')),
    file: text,
    line: fc.nat(),
  },
  { requiredKeys: ['source', 'where', 'quote'] },
)

/** Any fact of the contract, with any texts in it. */
export const anyEntry: fc.Arbitrary<Entry> = fc.constantFrom(...(Object.keys(FACT_KEYS) as FactKey[])).chain((key) =>
  fc.record({
    origin: text,
    fact: fc.record({
      subject: fc.record(
        { kind: fc.constant(FACT_KEYS[key].of), name: text, ref: text },
        { requiredKeys: ['kind', 'name'] },
      ),
      key: fc.constant(key),
      value: factValue(key),
      certainty: fc.constantFrom('seen', 'inferred', 'stated'),
      evidence,
    }) as fc.Arbitrary<Entry['fact']>,
  }),
)

const told = <T extends object>(more: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc
    .uniqueArray(fc.constantFrom(...KEYS), { maxLength: 6 })
    .chain((keys) =>
      fc.tuple(...keys.map((key) => fc.record({ key: fc.constant(key), value: caseValue(key), at: time, ...more }))),
    )

/** Any case a store can hold: hostile texts, any facts, any times. */
export const anyCase = fc.record(
  {
    id: fc.uuid(),
    topic: fc.constant('snapshot-stun'),
    vm: fc.option(fc.record({ origin: text, name: text })),
    title: text,
    note: text,
    createdAt: time,
    updatedAt: time,
    archivedAt: fc.option(time),
    answers: told({}),
    seen: told({ because: fc.array(anyEntry, { maxLength: 3 }) }),
    ticks: fc.uniqueArray(
      fc.record({ step: fc.constantFrom('advice/x#1', 'advice/x#2', 'isolation/removed'), at: time, result: text }),
      { selector: ({ step }) => step },
    ),
    logs: anyLogs,
  },
  { requiredKeys: PARTS.filter((part) => part !== 'logs') },
) as fc.Arbitrary<CarriedCase>

/** The same as a store holds it. */
export const stored = ({ answers, seen: read, ticks, ...record }: CarriedCase) => ({
  record,
  answers,
  seen: read,
  ticks,
})
