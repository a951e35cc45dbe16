import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Language } from '#shared/model/language.ts'

export type Theme = 'light' | 'dark'
export type Screen = keyof typeof SCREENS

export interface Set {
  readonly language: Language
  readonly theme: Theme
  readonly screen: Screen
}

const SCREENS = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1440, height: 900 },
  readme: { width: 1280, height: 860 },
}
const LOCALES = { ja: 'ja-JP', en: 'en-GB' }
const NOW = new Date('2026-11-23T03:14:00Z')

/** A fresh visit whose pictures are the same every time: one screen, one language, no motion, a clock that stands still. */
export async function openStudio(
  browser: Browser,
  url: string,
  { language, theme, screen }: Set,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: `${url}/`,
    viewport: SCREENS[screen],
    locale: LOCALES[language],
    timezoneId: 'UTC',
    colorScheme: theme,
    reducedMotion: 'reduce',
    hasTouch: screen === 'phone' || screen === 'tablet',
  })
  await context.clock.setFixedTime(NOW)
  return context
}

/** The whole page, or its upper part in the shape of a wide screen. */
export async function takePicture(page: Page, path: string, { whole }: { whole: boolean }): Promise<void> {
  // There is no scroll bar in a headless browser, so no room is kept for one.
  await page.evaluate(() => document.documentElement.style.setProperty('scrollbar-gutter', 'auto'))
  // The pointer leaves no trace on what it clicked last.
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  const { width } = page.viewportSize() ?? SCREENS.readme
  const upper = { x: 0, y: 0, width, height: (width * 9) / 16 }
  await page.screenshot({ path, animations: 'disabled', ...(whole ? { fullPage: true } : { clip: upper }) })
}
