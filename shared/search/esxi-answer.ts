import { nfs3Fix, type FixAnswer, type FixAsk } from '#shared/esxi/nfs3-fix.ts'
import { readEsxi } from '#shared/esxi/version.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import { fold } from '#shared/text/fold.ts'

/** What the build rule says to a typed release; it may need the version or the build as well. */
export type EsxiAnswer = {
  version: string | undefined
  build: number | undefined
  name: string | undefined
  says: FixAnswer | 'ask-version' | 'ask-build'
}

const LONGEST = 200
/** Beside a release, words that do not make it another question. */
const WORDS = new Set(
  'vmware esxi esx vsphere hypervisor build builds releasebuild version ver v update patch patched host hosts fix fixed release number is are the a in does do has have contain contained for on of my our this affected ok safe'.split(
    ' ',
  ),
)
const JAPANESE =
  /^(?:びるど|番号|ばじよん|版|ほすと|りりす|修正|解決|影響|受け|対応|更新|済み?|含ま?|あつぷでと|ぱつち|され|れ|て|い|る|ます?|した|です|か|は|の|が|を|に|で|も|この|大丈夫)+$/

/**
 * The answer to a query that is a release of ESXi and nothing else: `23305546`, `8.0 U2b`, a pasted `VMware ESXi 8.0.2
 * build-23305546`; or that has a build of the table in it, whatever else it says. Null for any other query, and for a number that is
 * no build.
 */
export function answerEsxi(typed: string, table: BuildTable): EsxiAnswer | null {
  if (typed.length > LONGEST) return null
  const { version, build } = readEsxi(typed, table)
  const row = table.rows.find((known) => known.build === build)
  const isTold = row !== undefined && typed.includes(String(row.build))
  if (!isTold && !isAboutRelease(typed)) return null
  if (version === undefined && !row && !isPlausible(build, table)) return null
  const told = { version: version ?? row?.version, build, name: row?.name }
  return { ...told, says: saidOf(nfs3Fix(version, build, table)) }
}

function saidOf(fix: FixAnswer | FixAsk): EsxiAnswer['says'] {
  if (typeof fix === 'string') return fix
  return fix.ask === 'host.build' ? 'ask-build' : 'ask-version'
}

function isAboutRelease(typed: string): boolean {
  const tokens =
    fold(typed, 'heavy').match(/[a-z0-9]+(?:[.-][a-z0-9]+)*|[ぁ-ゖ々㐀-鿿]+|[^\s,.:;()[\]?!"'。、？！「」・-]/g) ?? []
  return (
    tokens.length > 0 &&
    tokens.every((token) => (/^[a-z-]*[0-9]/.test(token) ? isRelease(token) : WORDS.has(token) || JAPANESE.test(token)))
  )
}

/** `8.0`, `u2b`, `23305546`, `esxi8.0u2b`, `build-23305546`; not `kb1681` or `nfs3`. */
const isRelease = (token: string) =>
  /^(?:(?:vmware-?)?(?:esxi|esx|vsphere)-?|build-?|releasebuild-?|v|update|u)?[0-9][0-9.]*(?:[a-z]{1,3}|-?(?:update|u)[0-9][a-z]{0,2})?(?:-?(?:build-?)?[0-9]+)?$/.test(
    token,
  )

/** A build newer or older than the table knows is a build; a number far from all of them is something else. */
function isPlausible(build: number | undefined, { rows }: BuildTable): boolean {
  if (build === undefined) return false
  const builds = rows.map((row) => row.build)
  return build >= Math.min(...builds) && build <= 2 * Math.max(...builds)
}
