// `npm run new:fixture -- NAME FILE.html --as URL`, or `-- NAME URL`: freezes a page into test/corpus/pages/NAME.html without
// scripts, without what was typed, and without any word that no console's vocabulary knows; writes a sidecar to be filled in.
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { stringify } from 'yaml'
import { findChromium } from './browsers.ts'
import { freeze } from './fixture/freeze.ts'
import { Redaction } from './fixture/redaction.ts'
import { ROOT } from './root.ts'
import { openAs } from './unstun/as-if.ts'
import { freshContent } from './unstun/content.ts'
import { settled } from './unstun/settled.ts'

const USAGE = 'new:fixture takes a NAME of small letters, and either a URL or a FILE.html with --as URL.'

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { as: { type: 'string' } } })
  const [name = '', from = ''] = positionals
  const url = values.as ?? from
  if (!/^[a-z0-9-]{3,60}$/.test(name) || !/^https?:/.test(url) || !URL.canParse(url)) throw new Error(USAGE)
  const target = join(ROOT, 'test/corpus/pages', name)
  if (existsSync(`${target}.html`)) throw new Error(`There is a page ${name} already.`)
  const redaction = new Redaction(freshContent(ROOT).consoles)
  const html = await withPage(async (page) => {
    await (values.as ? openAs(page, from, url) : page.goto(url))
    await settled(page)
    return freeze(page, redaction)
  })
  await writeFile(`${target}.html`, html)
  await writeFile(`${target}.yaml`, sidecar(redaction.address(url)))
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

function sidecar(url: string): string {
  const facts: never[] = []
  return stringify({ url, console: null, language: 'en', batch: 'own', object: null, facts, unsure: [], origin: '' })
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
