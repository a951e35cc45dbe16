import { UNKNOWN, type CaseFacts, type CaseKey } from '#shared/model/case.ts'
import type { Reason } from '#shared/model/decision.ts'
import type { BuildTable } from '#shared/model/tables.ts'

export type FixAnswer = 'fixed' | 'not-documented' | 'cannot-tell'

/** What has to be learned before the build rule can answer. */
export type FixAsk = { ask: 'host.version' | 'host.build' }

/** ESXi 8.0 Update 2b. The build right below it is the security-only profile of the same patch, without the fix. */
const FIXED_BUILD = 23305546

/** Build numbers do not grow across release lines, so a build is compared in its own line only. */
const LINES: { version: RegExp; rule: FixAnswer | 'by-build' }[] = [
  { version: /^9(?:\.[0-9]+){1,3}$/, rule: 'fixed' },
  { version: /^8\.0\.3(?:\.[0-9]+)?$/, rule: 'fixed' },
  { version: /^8\.0\.2(?:\.[0-9]+)?$/, rule: 'by-build' },
  { version: /^8\.0\.[01](?:\.[0-9]+)?$/, rule: 'not-documented' },
  { version: /^[567](?:\.[0-9]+){1,3}$/, rule: 'not-documented' },
]

/** From the least favourable to the most. */
const WORST_FIRST: FixAnswer[] = ['not-documented', 'cannot-tell', 'fixed']

/**
 * Whether a host's ESXi is documented to have the fix of the NFS 3 and HotAdd problem (Veeam KB1681, Broadcom KB395110).
 * In: version and build as in a case, each perhaps absent or "unknown". Out: the answer, or what to ask first.
 */
export function nfs3Fix(
  version: string | undefined,
  build: number | typeof UNKNOWN | undefined,
  table: BuildTable,
): FixAnswer | FixAsk {
  if (version !== undefined && version !== UNKNOWN) return byLine(version, build)
  const row = table.rows.find((known) => known.build === build)
  if (row) return byLine(row.version, build)
  return version === UNKNOWN ? 'cannot-tell' : { ask: 'host.version' }
}

function byLine(version: string, build: number | typeof UNKNOWN | undefined): FixAnswer | FixAsk {
  const rule = LINES.find((line) => line.version.test(version))?.rule ?? 'cannot-tell'
  if (rule !== 'by-build') return rule
  if (build === undefined) return { ask: 'host.build' }
  if (build === UNKNOWN) return 'cannot-tell'
  return build >= FIXED_BUILD ? 'fixed' : 'not-documented'
}

/** The fix as a case knows it, with the facts it was derived from (none: it was stated); or the absent facts that could tell. */
export type KnownFix = { value: FixAnswer | typeof UNKNOWN; from: Reason[] } | { missing: CaseKey[] }

/**
 * Joins a stated `host.nfs3-fix` with what version and build say. Of two answers the less favourable stands;
 * a stated "unknown" gives way to a derived answer, and is closed where there is none.
 */
export function knownFix(facts: CaseFacts, table: BuildTable): KnownFix {
  const stated = facts['host.nfs3-fix']
  const derived = nfs3Fix(facts['host.version'], facts['host.build'], table)
  if (typeof derived !== 'string') {
    return stated === undefined ? { missing: missing(derived, facts) } : { value: stated, from: [] }
  }
  const value = stated === undefined || stated === UNKNOWN ? derived : lessFavourable(stated, derived)
  return { value, from: value === derived ? derivedFrom(derived, facts, table) : [] }
}

function lessFavourable(a: FixAnswer, b: FixAnswer): FixAnswer {
  return WORST_FIRST.find((answer) => answer === a || answer === b) ?? a
}

/** With neither known, the version is asked for first, but a build of the table would tell as well. */
function missing({ ask }: FixAsk, facts: CaseFacts): CaseKey[] {
  return ask === 'host.version' && facts['host.build'] === undefined ? [ask, 'host.build'] : [ask]
}

/** The version where it was enough; the build alone where the version is not known; else both. */
function derivedFrom(answer: FixAnswer, facts: CaseFacts, table: BuildTable): Reason[] {
  const version = facts['host.version']
  const build = facts['host.build']
  const versionReason: Reason[] = version === undefined ? [] : [{ key: 'host.version', value: version }]
  const buildReason: Reason[] = build === undefined ? [] : [{ key: 'host.build', value: build }]
  if (version !== undefined && nfs3Fix(version, undefined, table) === answer) return versionReason
  return version === UNKNOWN ? buildReason : [...versionReason, ...buildReason]
}
