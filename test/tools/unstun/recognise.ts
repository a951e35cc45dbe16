import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import type { Knowledge, Recognition } from '#shared/recognise/recognition.ts'
import { findChromium } from '../browsers.ts'
import { ROOT } from '../root.ts'
import { openAs } from './as-if.ts'
import { BadInput } from './bad-input.ts'
import { freshContent } from './content.ts'
import { bundle } from './page-bundle.ts'
import { settled } from './settled.ts'

type Answer = Pick<Recognition, 'console' | 'object' | 'facts' | 'unsure'>

/** `recognise FILE.html --as URL`: the page in a real Chromium as if it came from URL → what the extension tells of it. Throws BadInput. */
export async function run(args: string[]): Promise<Answer> {
  const { file, url } = await inputOf(args)
  const { consoles, builds } = freshContent(ROOT)
  const code = await bundle(join(ROOT, 'test/tools/unstun/recognise-page.ts'), 'unstunLook')
  const executablePath = await findChromium()
  if (!executablePath) throw new Error('There is no Chromium.')
  const browser = await chromium.launch({ executablePath })
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 } })
    await openAs(page, file, url)
    await settled(page)
    const told = await lookAt(page, code, { consoles, builds, at: new Date().toISOString() })
    return { console: told.console, object: told.object, facts: told.facts, unsure: told.unsure }
  } finally {
    await browser.close()
  }
}

/** Runs as a content script does: in a world of its own, which the page's scripts cannot reach. */
export async function lookAt(page: Page, code: string, knowledge: Knowledge): Promise<Recognition> {
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'unstun',
  })
  const expression = `${code}; JSON.stringify(unstunLook.look(${JSON.stringify(knowledge)}))`
  const ran = await session.send('Runtime.evaluate', { expression, contextId: executionContextId, returnByValue: true })
  if (ran.exceptionDetails) throw new Error(ran.exceptionDetails.exception?.description ?? ran.exceptionDetails.text)
  return JSON.parse(String(ran.result.value)) as Recognition
}

async function inputOf(args: string[]): Promise<{ file: string; url: string }> {
  const { positionals, as } = parsed(args)
  const [file] = positionals
  if (file === undefined || positionals.length !== 1 || as === undefined)
    throw new BadInput('recognise takes the name of one HTML file and --as with the address it came from.')
  if (!URL.canParse(as) || !/^https?:$/.test(new URL(as).protocol))
    throw new BadInput(`${JSON.stringify(as)} is no address: --as takes one that begins with https:// or http://.`)
  const found = await stat(file).catch(() => null)
  if (!found?.isFile())
    throw new BadInput(`The file ${file} cannot be read: ${found ? 'it is no plain file' : 'there is no such file'}.`)
  return { file, url: as }
}

function parsed(args: string[]): { positionals: string[]; as: string | undefined } {
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { as: { type: 'string' } } })
    return { positionals, as: values.as }
  } catch {
    throw new BadInput(`recognise takes FILE.html --as URL, not ${args.map((arg) => JSON.stringify(arg)).join(' ')}.`)
  }
}
