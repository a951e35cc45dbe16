import { accessSync, constants, existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { CAN_USE_APT, installWithApt, NO_APT } from './apt.ts'
import { run, runTool } from './command.ts'

export type Engine = 'chromium' | 'firefox' | 'webkit'
export const ENGINES: readonly Engine[] = ['chromium', 'firefox', 'webkit']

/**
 * Where the browsers are, as environment variables for the suites: CHROMIUM_PATH, FIREFOX_PATH, and for WebKitGTK
 * WEBKIT_DRIVER_PATH, WEBKIT_BROWSER_PATH and XVFB_RUN_PATH. An engine that could not be had is missing from `env`.
 */
export interface Browsers {
  readonly env: Readonly<Record<string, string>>
  /** One sentence for each engine that could not be had. */
  readonly missing: Partial<Record<Engine, string>>
}

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'chrome-for-testing', 'google-chrome']
const FIREFOX_NAMES = ['firefox-esr', 'firefox']
const PACKAGES: Record<Engine | 'fonts', readonly string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  fonts: ['fonts-noto-cjk'],
}

/** What differs from machine to machine. */
export interface Machine {
  readonly canUseApt: boolean
  /** A font for Japanese, as Debian installs it. */
  readonly font: string
  /** Where Playwright keeps its own Chromium, there or not. */
  readonly playwrightChromium: string
  readonly fetchPlaywrightChromium: () => Promise<unknown>
  /** Pattern of WebKitGTK's small browser, which is not on the PATH. */
  readonly miniBrowser: string
}

const THIS_MACHINE: Machine = {
  canUseApt: CAN_USE_APT,
  font: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  playwrightChromium: chromium.executablePath(),
  fetchPlaywrightChromium: () => runTool('playwright', ['install', '--no-shell', 'chromium']),
  miniBrowser: '/usr/{lib,libexec}/{*/,}webkit2gtk-4*/MiniBrowser',
}

/** Finds a browser of every engine asked for, and installs what is missing where that is possible. */
export async function provideBrowsers(
  engines: readonly Engine[],
  say: (line: string) => void,
  machine = THIS_MACHINE,
): Promise<Browsers> {
  const missingIn = (env: Browsers['env']): Engine[] =>
    engines.filter((engine) => REQUIRED[engine].some((name) => !env[name]))
  let env = await findAll(engines, machine)
  if (missingIn(env).includes('chromium')) {
    say('Fetching Chromium.')
    await machine.fetchPlaywrightChromium()
    env = await findAll(engines, machine)
  }
  const wanted: (Engine | 'fonts')[] = missingIn(env)
  if (engines.length > 0 && machine.canUseApt && !existsSync(machine.font)) wanted.push('fonts')
  if (wanted.length === 0) return { env, missing: {} }
  const packages = wanted.flatMap((each) => PACKAGES[each])
  const refused = machine.canUseApt ? await installWithApt(packages, say) : NO_APT
  env = await findAll(engines, machine)
  const why = (engine: Engine): string => `No ${engine} was found, and ${refused ?? 'its package brought none'}.`
  return { env, missing: Object.fromEntries(missingIn(env).map((engine) => [engine, why(engine)])) }
}

const REQUIRED: Record<Engine, readonly string[]> = {
  chromium: ['CHROMIUM_PATH'],
  firefox: ['FIREFOX_PATH'],
  webkit: ['WEBKIT_DRIVER_PATH', 'WEBKIT_BROWSER_PATH', 'XVFB_RUN_PATH'],
}

async function findAll(engines: readonly Engine[], machine: Machine): Promise<Record<string, string>> {
  const found: Record<string, string | undefined> = {}
  if (engines.includes('chromium')) found['CHROMIUM_PATH'] = await findChromium(machine)
  if (engines.includes('firefox')) {
    found['FIREFOX_PATH'] = await firstThatRuns([process.env['FIREFOX_PATH'], ...onPath(FIREFOX_NAMES)])
  }
  if (engines.includes('webkit')) {
    found['WEBKIT_DRIVER_PATH'] = onPath(['WebKitWebDriver'])[0]
    found['WEBKIT_BROWSER_PATH'] = globSync(machine.miniBrowser).toSorted().at(-1)
    found['XVFB_RUN_PATH'] = onPath(['xvfb-run'])[0]
  }
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** A Chromium that starts: the one named by CHROMIUM_PATH, one on the PATH, or Playwright's own. */
export async function findChromium({ playwrightChromium } = THIS_MACHINE): Promise<string | undefined> {
  return firstThatRuns([process.env['CHROMIUM_PATH'], ...onPath(CHROMIUM_NAMES), playwrightChromium])
}

/** A name on the PATH may be a stub that only says where to get the browser, or lack its libraries. */
async function firstThatRuns(paths: readonly (string | undefined)[]): Promise<string | undefined> {
  for (const path of paths) {
    if (!path || !existsSync(path)) continue
    const tried = await run(path, ['--version']).catch(() => undefined)
    if (tried?.code === 0) return path
  }
  return undefined
}

/** The first program of each name on the PATH, or in the folders besides. */
export function onPath(names: readonly string[], besides: readonly string[] = []): string[] {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''), ...besides]
  return names.flatMap((name) =>
    folders
      .map((folder) => join(folder, name))
      .filter(isExecutable)
      .slice(0, 1),
  )
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
