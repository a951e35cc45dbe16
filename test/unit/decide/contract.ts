import type { CaseFacts } from '#shared/model/case.ts'
import { builds } from './topic.ts'

/**
 * The contract's table of verdicts, written down a second time and in another way than the product's:
 * every row is a plain question to a case of which nothing is absent, and an absent fact is tried with each of its values.
 */
type Whole = { [key: string]: string | number | undefined }

const ALL = {
  symptom: ['stun-at-snapshot-removal', 'stun-at-snapshot-creation', 'other', 'unknown'],
  'datastore.type': ['nfs3', 'nfs41', 'nfs-unspecified', 'vmfs', 'vsan', 'vvol', 'unknown'],
  'transport.mode': ['direct-san', 'direct-nfs', 'hotadd', 'nbd', 'nbdssl', 'unknown'],
  'proxy.same-host': ['yes', 'no', 'unknown'],
  'vm.consolidation': ['needed', 'not-needed', 'unknown'],
  'vm.snapshots-before-job': ['yes', 'no', 'unknown'],
  'vm.orphaned-snapshots': ['yes', 'no', 'unknown'],
  'isolation.result': ['reproduced', 'not-reproduced', 'not-run', 'unknown'],
} as const

const MAJORS: Record<string, string> = { 9: 'fixed', 7: 'not-documented', 6: 'not-documented', 5: 'not-documented' }
const UPDATES_OF_8_0: Record<string, string> = { 3: 'fixed', 1: 'not-documented', 0: 'not-documented' }

/** The version's rule of the contract's section 3, number by number; null where the build is needed. */
function lineOf(version: string): string | null {
  const parts = version.split('.')
  const plain =
    parts.length >= 2 && parts.length <= 4 && parts.every((part) => part !== '' && part.split('').every(isDigit))
  if (!plain) return 'cannot-tell'
  const [major = '', minor, update = ''] = parts
  if (major !== '8') return MAJORS[major] ?? 'cannot-tell'
  if (minor === '0' && update === '2') return null
  return (minor === '0' ? UPDATES_OF_8_0[update] : undefined) ?? 'cannot-tell'
}

const isDigit = (letter: string) => '0123456789'.includes(letter)

/** Version and build → answer, or null where something has to be asked first. */
export function derivedFix(version: string | undefined, build: number | 'unknown' | undefined): string | null {
  const row = builds.rows.find((known) => known.build === build)
  const line = version === undefined || version === 'unknown' ? row?.version : version
  if (line === undefined) return version === 'unknown' ? 'cannot-tell' : null
  const rule = lineOf(line)
  if (rule !== null) return rule
  if (build === undefined) return null
  if (build === 'unknown') return 'cannot-tell'
  return build >= 23305546 ? 'fixed' : 'not-documented'
}

/** What the fix is in a case, the stated one taken in; null while version or build is to be asked. */
export function fixOf(facts: CaseFacts): string | null {
  const stated = facts['host.nfs3-fix']
  const derived = derivedFix(facts['host.version'], facts['host.build'])
  if (derived === null) return stated ?? null
  const told = [stated, derived]
  return ['not-documented', 'cannot-tell', 'fixed'].find((answer) => told.includes(answer as never)) ?? null
}

const excluded = (c: Whole) =>
  !['nfs3', 'nfs-unspecified', 'unknown'].includes(String(c['datastore.type'])) ||
  !['hotadd', 'unknown'].includes(String(c['transport.mode'])) ||
  c['proxy.same-host'] === 'yes' ||
  c['fix'] === 'fixed'

const fits = (c: Whole) =>
  c['datastore.type'] === 'nfs3' || c['datastore.type'] === 'nfs-unspecified' || c['transport.mode'] === 'hotadd'

const unsettled = (c: Whole) =>
  [c['datastore.type'], c['transport.mode'], c['proxy.same-host'], c['fix']].some((value) =>
    ['unknown', 'nfs-unspecified', 'cannot-tell'].includes(String(value)),
  )

const stray = (c: Whole) =>
  c['vm.snapshots-before-job'] === 'yes' || c['vm.orphaned-snapshots'] === 'yes' || c['vm.consolidation'] === 'needed'

const FOUR = ['datastore.type', 'transport.mode', 'proxy.same-host', 'fix']
const STRAYS = ['vm.snapshots-before-job', 'vm.orphaned-snapshots', 'vm.consolidation']

const ROWS: { id: string; keys: string[]; is: (c: Whole) => boolean }[] = [
  {
    id: 'outside-snapshot-removal',
    keys: ['symptom'],
    is: ({ symptom }) => symptom === 'stun-at-snapshot-creation' || symptom === 'other',
  },
  {
    id: 'nfs3-hotadd',
    keys: FOUR,
    is: (c) =>
      c['datastore.type'] === 'nfs3' &&
      c['transport.mode'] === 'hotadd' &&
      c['proxy.same-host'] === 'no' &&
      c['fix'] === 'not-documented',
  },
  { id: 'nfs3-hotadd-suspected', keys: FOUR, is: (c) => !excluded(c) && fits(c) && unsettled(c) },
  { id: 'stray-snapshot', keys: STRAYS, is: stray },
  { id: 'snapshot-load', keys: ['isolation.result'], is: (c) => c['isolation.result'] === 'reproduced' },
  { id: 'backup-specific', keys: ['isolation.result'], is: (c) => c['isolation.result'] === 'not-reproduced' },
  { id: 'undetermined', keys: [], is: () => true },
]

/** A case with what follows from it: the fix, and the symptom that a long stun stands in for. */
function known(facts: CaseFacts): Whole {
  const stun = facts['stun.at-removal-longest-ms']
  const symptom = facts.symptom ?? (typeof stun === 'number' && stun >= 1000 ? 'stun-at-snapshot-removal' : undefined)
  return { ...facts, symptom, fix: fixOf(facts) ?? undefined }
}

function completions(c: Whole, keys: string[]): Whole[] {
  return keys.reduce<Whole[]>(
    (cases, key) => cases.flatMap((one) => valuesOf(one, key).map((value) => ({ ...one, [key]: value }))),
    [c],
  )
}

function valuesOf(c: Whole, key: string): readonly (string | number | undefined)[] {
  if (c[key] !== undefined) return [c[key]]
  return key === 'fix' ? ['fixed', 'not-documented', 'cannot-tell'] : ALL[key as keyof typeof ALL]
}

/** The contract's verdict on a case; null while an absent fact could still bring a row above to apply. */
export function verdictOf(facts: CaseFacts): string | null {
  const given = known(facts)
  const open: string[] = []
  for (const { id, keys, is } of ROWS) {
    const answers = completions(given, keys).map(is)
    const holds = id.startsWith('nfs3-hotadd') ? open.filter((above) => above !== 'outside-snapshot-removal') : open
    if (answers.every(Boolean)) return holds.length === 0 ? id : null
    if (answers.some(Boolean)) open.push(id)
  }
  throw new Error('the last row always applies')
}
