import { nfs3Fix, type FixAnswer } from '#shared/esxi/nfs3-fix.ts'
import { readEsxi, type EsxiRelease } from '#shared/esxi/version.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { Query, Unit } from './query.ts'

/** What the build rule says to a typed release; it may need the version or the build as well. */
export type EsxiAnswer = EsxiRelease & { says: FixAnswer | 'ask-version' | 'ask-build'; name?: string }

/** Beside a release, words that do not make it another question. */
const RELEASE_WORDS = new Set(['vmware', 'vmwar', 'esxi', 'esx', 'vspher', 'hypervisor', 'build', 'releasebuild', 'version', 'vers', 'ver', 'updat', 'patch', 'host', 'fix', 'releas', 'number'])
const RELEASE_WORDS_JAPANESE = /^(?:びるど(?:番号)?|番号|ばじよん|版|ほすと|修正(?:済)?|済み?|対応|更新|あつぷでと|ぱつち|含ま|解決)$/

/**
 * The answer to a query that is a release of ESXi and nothing else: `23305546`, `8.0 U2b`, a pasted `VMware ESXi 8.0.2
 * build-23305546`. Null for any other query, and for a number that is no build.
 */
export function answerEsxi(typed: string, query: Query, table: BuildTable): EsxiAnswer | null {
  if (query.units.length === 0 || !query.units.every(isAboutRelease)) return null
  const release = readEsxi(typed, table)
  const row = table.rows.find(({ build }) => build === release.build)
  if (release.version === undefined && !row && !isPlausible(release.build, table)) return null
  const fix = nfs3Fix(release.version, release.build, table)
  const says = typeof fix === 'string' ? fix : fix.ask === 'host.build' ? 'ask-build' : 'ask-version'
  const version = release.version ?? row?.version
  return { ...(version && { version }), ...(release.build !== undefined && { build: release.build }), ...(row && { name: row.name }), says }
}

const isAboutRelease = (unit: Unit) =>
  unit.script === 'japanese' ? RELEASE_WORDS_JAPANESE.test(unit.text) : /[0-9]/.test(unit.raw) || RELEASE_WORDS.has(unit.text)

/** A build newer or older than the table knows is a build; a number far from all of them is something else. */
function isPlausible(build: number | undefined, { rows }: BuildTable): boolean {
  if (build === undefined) return false
  const builds = rows.map((row) => row.build)
  return build >= Math.min(...builds) && build <= 2 * Math.max(...builds)
}
