// `npm run new:fixture -- NAME FILE.html --as URL`, or `-- NAME URL`: freezes a page into test/corpus/pages/NAME.html without
// scripts, without what was typed, and without any word that no console's vocabulary knows; writes a sidecar to be filled in.
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { stringify } from 'yaml'
import type { Inspection, InspectionGiven } from '../../extension/inspect/inspection.ts'
import { findChromium } from './browsers.ts'
import { sidecarOf } from '../../extension/inspect/sidecar.ts'
import { ROOT } from './root.ts'
import { openAs } from './unstun/as-if.ts'
import { freshContent } from './unstun/content.ts'
import { bundle } from './unstun/page-bundle.ts'
import { settled } from './unstun/settled.ts'

const USAGE = 'new:fixture takes a NAME of small letters, and either a URL or a FILE.html with --as URL.'

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { as: { type: 'string' } } })
  const [name = '', from = ''] = positionals
  const url = values.as ?? from
  if (!/^[a-z0-9-]{3,60}$/.test(name) || !/^https?:/.test(url) || !URL.canParse(url)) throw new Error(USAGE)
  const target = join(ROOT, 'test/corpus/pages', name)
  if (existsSync(`${target}.html`)) throw new Error(`There is a page ${name} already.`)
  const { html, address } = await withPage(async (page) => {
    await (values.as ? openAs(page, from, url) : page.goto(url))
    await settled(page)
    return freeze(page)
  })
  await writeFile(`${target}.html`, html)
  await writeFile(`${target}.yaml`, stringify(sidecarOf(address)))
  console.log(`Read test/corpus/pages/${name}.html through before it is committed, and fill in ${name}.yaml beside it.`)
}

async function withPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const executablePath = await findChromium()
  if (!executablePath) throw new Error('There is no Chromium.')
  const browser = await chromium.launch({ executablePath })
  try {
    return await use(await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 } }))
  } finally {
    await browser.close()
  }
}

/** By the code of the extension's inspector. */
async function freeze(page: Page): Promise<Inspection['frozen']> {
  const { consoles, builds } = freshContent(ROOT)
  await page.evaluate(await bundle(join(ROOT, 'extension/inspect/inspect.ts'), 'unstunInspect'))
  const given: InspectionGiven = { consoles, builds, at: new Date().toISOString() }
  const told = await page.evaluate<string>(
    `JSON.stringify(globalThis.unstunInspect.inspect(document, ${JSON.stringify(given)}).frozen)`,
  )
  return JSON.parse(told) as Inspection['frozen']
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
