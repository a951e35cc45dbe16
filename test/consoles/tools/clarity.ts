import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run, type Ran } from '../../tools/command.ts'
import { ROOT } from '../../tools/root.ts'
import { replaceFolder } from './replace-folder.ts'

/** The versions of Clarity that can be installed: one nested package each, with its own lock. */
export const CLARITY_VERSIONS = ['1', '5', '13', '15', '17', '18'] as const
export type ClarityVersion = (typeof CLARITY_VERSIONS)[number]

const PACKAGES = join(ROOT, 'test/consoles/clarity')
/** Says from which lock a folder was made. */
const STAMP = 'node_modules/.unstun-lock'
const FILES = ['package.json', 'package-lock.json']
/** Old Angular names peers that later packages do not state; the lock says what fits. */
const CI = [
  'ci',
  '--legacy-peer-deps',
  '--ignore-scripts',
  '--prefer-offline',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
]
const PATIENCE = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']

/**
 * Installs one version of Clarity into .cache, apart from the repository's own packages, and tells the folder; does nothing
 * when what is there was made from the same lock. Throws one sentence.
 */
export async function installClarity(version: ClarityVersion, say: (line: string) => void): Promise<string> {
  const folder = join(ROOT, '.cache/clarity', version)
  const stamp = join(folder, STAMP)
  const wanted = await stampOf(version)
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return folder
  say(`Installing Clarity ${version}.`)
  return replaceFolder(folder, async (fresh) => {
    await installInto(fresh, version)
    await writeFile(join(fresh, STAMP), wanted)
  })
}

async function installInto(folder: string, version: ClarityVersion): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const file of FILES) await copyFile(join(PACKAGES, version, file), join(folder, file))
  const { code, output } = await npm([...CI, ...PATIENCE], folder)
  if (code !== 0) throw new Error(`Clarity ${version} could not be installed: ${firstLine(output)}`)
}

async function stampOf(version: ClarityVersion): Promise<string> {
  const lock = await readFile(join(PACKAGES, version, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')}\n`
}

/** The npm that runs this, else the one on the PATH. */
function npm(args: readonly string[], cwd: string): Promise<Ran> {
  const own = process.env['npm_execpath']
  return own?.endsWith('.js') ? run(process.execPath, [own, ...args], { cwd }) : run('npm', args, { cwd })
}

function firstLine(output: string): string {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(output))
    return 'the package registry does not answer.'
  return output.trim().split('\n')[0] ?? ''
}
