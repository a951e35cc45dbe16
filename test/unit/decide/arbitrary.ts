import fc from 'fast-check'
import { CASE_KEYS, type CaseFacts, type CaseKey, type CaseValue } from '#shared/model/case.ts'

export const RUNS = { numRuns: 2000 }

const VERSIONS = [
  '9.0.0',
  '9.1.0.0',
  '8.0.3',
  '8.0.2',
  '8.0.2.1',
  '8.0.1',
  '8.0.0',
  '7.0.3',
  '6.7.0',
  '5.5',
  '8.0',
  '8.0.4',
  '',
  '8.0 U2b',
  '10.0.0',
]
const BUILDS = [22380479, 23305545, 23305546, 23825572, 23794027, 24569005, 24755229, 8169922, 0, 12345678, 99999999]

function valueOf(key: CaseKey): fc.Arbitrary<CaseValue> {
  const values = CASE_KEYS[key]
  if (values === 'text')
    return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...VERSIONS) }, fc.string({ maxLength: 12 }))
  if (values === 'integer') return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...BUILDS) }, fc.nat())
  if (values === 'number') return fc.constantFrom(0, 380, 999.9, 1000, 41200)
  return fc.constantFrom(...(values as readonly string[]))
}

/** Now absent, now unknown; the values that keep the known issue alive come more often, for they lead deepest. */
function entry(key: CaseKey): fc.Arbitrary<CaseValue | undefined> {
  const telling: Partial<Record<CaseKey, CaseValue>> = {
    symptom: 'stun-at-snapshot-removal',
    'datastore.type': 'nfs3',
    'transport.mode': 'hotadd',
    'proxy.same-host': 'no',
    'host.version': '8.0.2',
  }
  const rare = key === 'host.nfs3-fix' ? 8 : 2
  return fc.oneof(
    { weight: rare, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant('unknown') },
    { weight: 3, arbitrary: valueOf(key) },
    { weight: telling[key] === undefined ? 0 : 3, arbitrary: fc.constant(telling[key]) },
  )
}

const KEYS = Object.keys(CASE_KEYS) as CaseKey[]

/** Any case: each key absent, unknown or known, in any order. */
export const anyCase: fc.Arbitrary<CaseFacts> = fc
  .tuple(
    fc.record(Object.fromEntries(KEYS.map((key) => [key, entry(key)]))),
    fc.shuffledSubarray(KEYS, { minLength: KEYS.length }),
  )
  .map(([record, order]) => asCase(order.map((key) => [key, record[key]])))

/** Entries as a case; what is undefined is left out. */
export function asCase(entries: (readonly [string, CaseValue | undefined])[]): CaseFacts {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/** A case with other values for some keys; undefined takes a key out. */
export function changed(facts: CaseFacts, other: { [K in CaseKey]?: CaseValue | undefined }): CaseFacts {
  return asCase(Object.entries({ ...facts, ...other }))
}
