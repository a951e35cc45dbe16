import { chromium, type Page } from '@playwright/test'
import type { Language } from '#shared/model/language.ts'
import { findChromium } from '../../tools/browsers.ts'
import { serveWith } from '../../tools/serve.ts'
import { settled } from '../../tools/unstun/settled.ts'
import { answer } from './answer.ts'

export type Frozen = { path: string; language: Language; width?: number; height?: number }
type Served = { folder: string; base: string; policy: string }

const START = new Date('2026-11-22T03:14:07Z')
/** Ten minutes into the story, the removal is about three quarters done. */
const NOW = new Date('2026-11-22T03:24:07Z')

/** Opens pages of a built console, one after the other, and hands each back as HTML without scripts and styles. */
export async function freeze(console: Served, pages: readonly Frozen[]): Promise<string[]> {
  const serving = await serveWith(answer({ ...console, home: '/', time: { start: START, now: NOW } }), { port: 0 })
  const executablePath = await findChromium()
  const browser = await chromium.launch(executablePath ? { executablePath } : {})
  try {
    const frozen: string[] = []
    for (const one of pages) {
      const viewport = { width: one.width ?? 1440, height: one.height ?? 900 }
      const page = await browser.newPage({ viewport, timezoneId: 'UTC', locale: one.language })
      await page.goto(`${serving.url}${one.path}?lang=${one.language}`)
      await settled(page)
      frozen.push(await htmlOf(page))
      await page.close()
    }
    return frozen
  } finally {
    await browser.close()
    await serving.stop()
  }
}

/** The page as it stands, open shadow roots included. What styles hid says so itself, because the styles are left out. */
function htmlOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const shadowRoots: ShadowRoot[] = []
    const visit = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('body *, :host *, *')) {
        const { display, visibility, position, clip, clipPath } = getComputedStyle(element)
        if (display === 'none') element.style.display = 'none'
        else if (visibility !== 'visible') element.style.visibility = visibility
        if (position === 'absolute' && (clip !== 'auto' || clipPath !== 'none'))
          element.style.cssText += ';position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)'
        if (element.shadowRoot) {
          shadowRoots.push(element.shadowRoot)
          visit(element.shadowRoot)
        }
      }
    }
    visit(document)
    for (const element of document.querySelectorAll('script, link, style, body > svg')) element.remove()
    const comments = document.createNodeIterator(document, NodeFilter.SHOW_COMMENT)
    for (let next = comments.nextNode(); next; next = comments.nextNode()) next.parentNode?.removeChild(next)
    const { documentElement } = document
    for (const name of ['data-story-start', 'data-story-now']) documentElement.removeAttribute(name)
    return `<!doctype html>\n<html lang="${documentElement.lang}">${documentElement.getHTML({ shadowRoots })}</html>\n`
  })
}
