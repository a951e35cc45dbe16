import type { BuildTable } from '#shared/model/tables.ts'

/** What a line tells about an ESXi host; what it does not tell is absent. */
export type EsxiRelease = { version?: string; build?: number }

/** More than any line that tells a version; the rest of a pasted log is not read. */
const READ_AT_MOST = 2_000

const FULL_VERSION = /(?<![0-9.])[5-9]\.[0-9]{1,2}\.[0-9]{1,2}(?:\.[0-9]{1,4})?(?![0-9.]*[0-9])/g
const LABELLED_BUILD = /build[-:\s]{0,3}([0-9]{6,9})(?![0-9])/i
const BARE_BUILD = /(?<![0-9])([0-9]{7,9})(?![0-9])/
const RELEASE_NAME = /(?<![0-9.])([5-9])\.([0-9]) ?(?:u|update ?)([0-9])([a-z]{0,2})(?![a-z0-9])/
const LETTER_NAME = /(?<![0-9.])([5-9])\.([0-9])([a-z])(?![a-z0-9])/
/** A line whose rule needs no third number: 8.0 is not one. */
const WHOLE_LINE = /(?<![0-9.])((?:[5-7]|9)\.[0-9])(?![0-9.]*[0-9])/

/**
 * Reads an ESXi version and build as a person types or pastes them: `8.0.2`, `VMware ESXi, 8.0.2, 23305546`,
 * `VMware ESXi 8.0.2 build-23305546`, `Build: Releasebuild-24755229`, `8.0 U2b` (by the table of builds).
 * An update without its letter (`8.0 U2`) names a line, not one release: it tells the version only.
 */
export function readEsxi(text: string, table: BuildTable): EsxiRelease {
  const line = text.slice(0, READ_AT_MOST).normalize('NFKC')
  const version = fullVersion(line)
  const build = LABELLED_BUILD.exec(line)?.[1] ?? BARE_BUILD.exec(line)?.[1]
  const named = version ? {} : namedRelease(line.toLowerCase(), table)
  return { ...named, ...(version && { version }), ...(build && { build: Number(build) }) }
}

/** A version next to the product's name or the word "version" counts more than one elsewhere in the line. */
function fullVersion(line: string): string | undefined {
  const found = [...line.matchAll(FULL_VERSION)]
  const labelled = found.find(({ index }) =>
    /(?:esxi?|version)[\s,:v-]{0,4}$/i.test(line.slice(Math.max(0, index - 14), index)),
  )
  return (labelled ?? found[0])?.[0]
}

function namedRelease(line: string, table: BuildTable): EsxiRelease {
  const [, major, minor, update, letters = ''] = RELEASE_NAME.exec(line) ?? []
  if (update)
    return (
      inTable(`${major}.${minor} u${update}${letters}`, table, letters) ?? { version: `${major}.${minor}.${update}` }
    )
  const [, line0, line1, letter] = LETTER_NAME.exec(line) ?? []
  if (letter) return inTable(`${line0}.${line1}${letter}`, table, letter) ?? { version: `${line0}.${line1}.0` }
  const [, whole] = WHOLE_LINE.exec(line) ?? []
  return whole ? { version: whole } : {}
}

function inTable(name: string, table: BuildTable, letters: string): EsxiRelease | undefined {
  const row = letters ? table.rows.find((known) => known.name.toLowerCase() === name) : undefined
  return row && { version: row.version, build: row.build }
}
