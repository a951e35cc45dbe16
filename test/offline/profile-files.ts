import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of a profile in which Chromium keeps the databases of an address. */
export function leveldbOf(profile: string, { url }: { url: string }): string {
  const { protocol, hostname, port } = new URL(url)
  const folder = join(profile, 'Default/IndexedDB', `${protocol.slice(0, -1)}_${hostname}_${port}.indexeddb.leveldb`)
  if (!existsSync(folder)) throw new Error(`no database at ${folder}`)
  return folder
}

/** The journal to which Chromium writes at present. */
export function journalOf(leveldb: string): string {
  const newest = readdirSync(leveldb)
    .filter((name) => /^\d+\.log$/.test(name))
    .toSorted()
    .at(-1)
  if (newest === undefined) throw new Error(`no journal in ${leveldb}`)
  return join(leveldb, newest)
}

/** What Chromium says of opening them: `Creating DB … since it was missing` of one that there was means that it threw all away. */
export function browsersAccount(profile: string, app: { url: string }): { browser: string } {
  return { browser: readFileSync(join(leveldbOf(profile, app), 'LOG'), 'utf8') }
}
