import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findChromium, provideBrowsers, type Engine, type Machine } from '../../tools/browsers.ts'
import { folderWith, plant } from './small-tree.ts'

const RUNS = '#!/bin/sh\necho version 1\n'
const STUB = '#!/bin/sh\necho install the snap\nexit 1\n'
/** Stands in for apt-get: notes its arguments, and puts the packages' programs to where they belong. */
const APT = `#!/bin/sh
cd "\${0%/*}/.."
echo "$@" >> apt-calls
if [ -e offline ]; then echo "E: Unable to fetch"; exit 100; fi
if [ "$1" = install ]; then /bin/cp -r packages/. .; fi
`

let root = ''
const machine = (more: Partial<Machine> = {}): Machine => ({
  canUseApt: false,
  font: join(root, 'font'),
  playwrightChromium: join(root, 'playwright/chrome'),
  fetchPlaywrightChromium: () => Promise.resolve(),
  miniBrowser: join(root, 'lib/{*/,}webkit2gtk-4*/MiniBrowser'),
  ...more,
})

/** A program at a path of this machine. */
async function program(path: string, text = RUNS): Promise<string> {
  await plant(root, path, text)
  await chmod(join(root, path), 0o755)
  return join(root, path)
}

const provide = (engines: readonly Engine[], on: Machine): ReturnType<typeof provideBrowsers> =>
  provideBrowsers(engines, () => undefined, on)

beforeEach(async () => {
  root = await folderWith({})
  vi.stubEnv('PATH', join(root, 'bin'))
  vi.stubEnv('CHROMIUM_PATH', '')
  vi.stubEnv('FIREFOX_PATH', '')
})
afterEach(() => vi.unstubAllEnvs())

test('Chromium: the one named, then those on the PATH, then Playwright’s own; one that does not start is passed over', async () => {
  expect(await findChromium(machine())).toBeUndefined()
  const own = await program('playwright/chrome')
  expect(await findChromium(machine())).toBe(own)
  await program('bin/chromium-browser', STUB)
  expect(await findChromium(machine())).toBe(own)
  const testing = await program('bin/chrome-for-testing')
  expect(await findChromium(machine())).toBe(testing)
  const chromium = await program('bin/chromium')
  expect(await findChromium(machine())).toBe(chromium)
  vi.stubEnv('CHROMIUM_PATH', await program('mine'))
  expect(await findChromium(machine())).toBe(join(root, 'mine'))
  vi.stubEnv('CHROMIUM_PATH', join(root, 'gone'))
  expect(await findChromium(machine())).toBe(chromium)
})

test('Chromium is fetched when there is none', async () => {
  const fetchPlaywrightChromium = (): Promise<string> => program('playwright/chrome')
  const { env, missing } = await provide(['chromium'], machine({ fetchPlaywrightChromium }))
  expect([env, missing]).toEqual([{ CHROMIUM_PATH: join(root, 'playwright/chrome') }, {}])
})

test('what cannot be had is told in one sentence for each engine, the others are found', async () => {
  await program('bin/firefox')
  const { env, missing } = await provide(['chromium', 'firefox', 'webkit'], machine())
  expect(env).toEqual({ FIREFOX_PATH: join(root, 'bin/firefox') })
  expect(missing).toEqual({
    chromium: 'No chromium was found, and only root on Debian can install it from here.',
    webkit: 'No webkit was found, and only root on Debian can install it from here.',
  })
})

test('a driver without a display is no WebKit', async () => {
  await program('bin/WebKitWebDriver')
  await program('lib/x86_64/webkit2gtk-4.1/MiniBrowser')
  expect((await provide(['webkit'], machine())).missing).toHaveProperty('webkit')
  await program('bin/xvfb-run')
  expect((await provide(['webkit'], machine())).missing).toEqual({})
})

test('apt installs exactly what is missing, the font included', async () => {
  await program('bin/chromium')
  await program('bin/apt-get', APT)
  await program('packages/bin/firefox-esr')
  await plant(root, 'packages/font', '')
  const { env, missing } = await provide(['chromium', 'firefox'], machine({ canUseApt: true }))
  expect(env).toEqual({ CHROMIUM_PATH: join(root, 'bin/chromium'), FIREFOX_PATH: join(root, 'bin/firefox-esr') })
  expect(missing).toEqual({})
  const calls =
    'update -o Acquire::Retries=3\ninstall -y --no-install-recommends -o Acquire::Retries=3 firefox-esr fonts-noto-cjk\n'
  expect(await readFile(join(root, 'apt-calls'), 'utf8')).toBe(calls)
  await provide(['chromium', 'firefox'], machine({ canUseApt: true }))
  expect(await readFile(join(root, 'apt-calls'), 'utf8')).toBe(calls)
})

test('nothing is installed when no browser is asked for', async () => {
  await program('bin/apt-get', APT)
  expect(await provide([], machine({ canUseApt: true }))).toEqual({ env: {}, missing: {} })
  await expect(readFile(join(root, 'apt-calls'))).rejects.toThrow('ENOENT')
})

test('apt that cannot reach its archive is quoted', async () => {
  await program('bin/apt-get', APT)
  await plant(root, 'offline', '')
  const { missing } = await provide(['firefox'], machine({ canUseApt: true }))
  expect(missing.firefox).toBe('No firefox was found, and apt-get could not install it: E: Unable to fetch.')
})
