// `npm run screenshots`: builds, takes every view in both languages, both themes and three widths into .cache/screenshots,
// and those that the README shows into .github/screenshots. `-- --only phone` takes one width.
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from '@playwright/test'
import { LANGUAGES } from '#shared/model/language.ts'
import type { Content, Pack } from '#shared/model/pack.ts'
import { provideBrowsers } from './browsers.ts'
import { build, BUILT } from './build.ts'
import { endOnSignal } from './command.ts'
import { openStudio, takePicture, type Screen, type Set } from './pictures/studio.ts'
import { KNOWN_ISSUE, VIEWS } from './pictures/views.ts'
import { ROOT } from './root.ts'
import { serve } from './serve.ts'

const FOLDERS = { all: join(ROOT, '.cache/screenshots'), readme: join(ROOT, '.github/screenshots') }
const IN_README = ['verdict.en.png', 'verdict.ja.png', 'walk.ja.png']
const WIDTHS: Screen[] = ['phone', 'tablet', 'desktop', 'readme']

async function main(): Promise<void> {
  endOnSignal()
  const { only = WIDTHS } = parseArgs({ options: { only: { type: 'string', multiple: true } } }).values
  const { env, missing } = await provideBrowsers(['chromium'], console.log)
  const executablePath = env['CHROMIUM_PATH']
  if (!executablePath) throw new Error(missing.chromium ?? 'There is no Chromium.')
  await build(ROOT, console.log)
  const { content } = JSON.parse(await readFile(join(ROOT, BUILT.pwa, 'pack.json'), 'utf8')) as Pack
  for (const folder of Object.values(FOLDERS)) await mkdir(folder, { recursive: true })
  const serving = await serve(join(ROOT, BUILT.pwa), { port: 0 })
  const browser = await chromium.launch({ executablePath })
  for (const set of sets(only)) await take(browser, serving.url, content, set)
  await browser.close()
  await serving.stop()
  console.log(`The pictures are in ${Object.values(FOLDERS).join(' and ')}.`)
}

/** The README shows light ones only. */
function sets(only: readonly string[]): Set[] {
  const screens = WIDTHS.filter((screen) => only.includes(screen))
  const all = LANGUAGES.flatMap((language) =>
    (['light', 'dark'] as const).flatMap((theme) => screens.map((screen) => ({ language, theme, screen }))),
  )
  return all.filter(({ theme, screen }) => screen !== 'readme' || theme === 'light')
}

async function take(browser: Browser, url: string, content: Content, set: Set): Promise<void> {
  const { language, theme, screen } = set
  const context = await openStudio(browser, url, set)
  const page = await context.newPage()
  const walk = { content, language, facts: KNOWN_ISSUE, given: {} }
  const isReadme = screen === 'readme'
  for (const { name, open } of VIEWS) {
    await open(page, walk)
    const path = isReadme
      ? join(FOLDERS.readme, `${name}.${language}.png`)
      : join(FOLDERS.all, `${name}.${language}.${theme}.${screen}.png`)
    if (!isReadme || IN_README.some((file) => path.endsWith(file))) await takePicture(page, path, { whole: !isReadme })
  }
  await context.close()
  console.log(`Took ${language}, ${theme}, ${screen}.`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
