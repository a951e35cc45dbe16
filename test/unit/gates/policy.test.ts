import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NO_POLICY, readPolicy } from '../../../extension/background/settings.ts'
import { siteOf } from '../../../extension/background/site.ts'
import schema from '../../../extension/public/managed-schema.json' with { type: 'json' }
import { ROOT } from '../../tools/root.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const config = read('wxt.config.ts')

/** Chrome's id of an extension: the start of its key's hash, with letters for digits. */
function idOfKey(key: string): string {
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex')
  return hash.slice(0, 32).replaceAll(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)))
}

const CHROME = idOfKey(/KEY =\s*'([^']+)'/.exec(config)?.[1] ?? '')
const FIREFOX = /id: '(\{[^']+\})'/.exec(config)?.[1] ?? ''

type Sample = Record<string, unknown>

/** The values of a `.reg` file: those of the policy's own key, and a list for each key below it. */
function fromRegistry(text: string, folder: string): Sample {
  const sample: Sample = {}
  for (const part of text.split(/^\[/m).slice(1)) {
    const [path = '', ...lines] = part.trim().split(/\r?\n/)
    const values = lines.flatMap((line) => [...line.matchAll(/^"([^"]+)"="([^"]*)"$/g)].map(([, ...pair]) => pair))
    const below = path.replace(/\]$/, '').replace(folder, '').replace(/^\\/, '')
    if (below === '') Object.assign(sample, Object.fromEntries(values))
    else sample[below] = values.map(([, value]) => value)
  }
  return sample
}

const registryOf = (vendor: string) =>
  `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}\\3rdparty\\extensions\\${CHROME}\\policy`

const SAMPLES: Record<string, () => Sample> = {
  'chromium.json': () => JSON.parse(read('extension/policy/chromium.json'))['3rdparty'].extensions[CHROME],
  'firefox.json': () => JSON.parse(read('extension/policy/firefox.json')).policies['3rdparty'].Extensions[FIREFOX],
  'chrome.reg': () => fromRegistry(read('extension/policy/chrome.reg'), registryOf('Google\\Chrome')),
  'edge.reg': () => fromRegistry(read('extension/policy/edge.reg'), registryOf('Microsoft\\Edge')),
}

test.each(Object.entries(SAMPLES))('the extension takes everything in %s, under its own id', async (_, sampleOf) => {
  const sample = sampleOf()
  expect(Object.keys(sample).toSorted()).toEqual(Object.keys(schema.properties).toSorted())
  expect(await readPolicy({ get: async () => sample })).toEqual(sample)
  expect((sample['consoles'] as string[]).map(siteOf)).not.toContain(null)
})

test('what is wrong in a policy is left out, the rest holds', async () => {
  const told = { language: 'fr', consoles: 'https://vcenter.example.com', rulesOff: ['veeam-one'], other: 1 }
  expect(await readPolicy({ get: async () => told })).toEqual({ ...NO_POLICY, rulesOff: ['veeam-one'] })
})
