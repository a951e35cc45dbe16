import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BUILT } from '../build.ts'
import type { Gate } from './gate.ts'

/** The committed list: a permission more or less is a change a person must make there too. */
const COMMITTED = 'test/tools/manifest-permissions.json'

/** Everything in a manifest that gives the extension power over the browser or over pages. */
const POWERS = [
  'permissions',
  'optional_permissions',
  'host_permissions',
  'optional_host_permissions',
  'content_scripts',
  'content_security_policy',
  'externally_connectable',
  'web_accessible_resources',
] as const

/** The built extension asks for exactly the permissions that are written down. */
export const manifest: Gate = {
  name: 'manifest',
  async run(root) {
    const committed = await readJson(join(root, COMMITTED))
    const problems: string[] = []
    for (const browser of ['chrome', 'firefox'] as const) {
      const built = await readJson(join(root, BUILT[browser], 'manifest.json'))
      const wanted = asRecord(committed[browser])
      for (const power of POWERS) {
        const [is, should] = [JSON.stringify(built[power]), JSON.stringify(wanted[power])]
        if (is !== should)
          problems.push(`${BUILT[browser]}/manifest.json: ${power} is ${is}, but ${COMMITTED} says ${should}`)
      }
    }
    return { looked: 2 * POWERS.length, unit: 'manifest entries', problems }
  },
}

async function readJson(file: string): Promise<Record<string, unknown>> {
  return asRecord(JSON.parse(await readFile(file, 'utf8')))
}

function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('a manifest and its list are objects')
  return value as Record<string, unknown>
}
