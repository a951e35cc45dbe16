import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
type RunOptions = Parameters<AxeBuilder['options']>[0]

/** 7:1 for text, which is the house's own measure, among them. */
export const COLOURS: RunOptions = { runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] }
const EVERYTHING: RunOptions = { runOnly: STANDARDS, rules: { 'color-contrast-enhanced': { enabled: true } } }

/** What axe finds, one line each; and how many rules it found kept, so that "nothing" is not "nothing looked at". */
export async function axe(page: Page, rules: RunOptions = EVERYTHING): Promise<{ found: string[]; kept: number }> {
  // A tab stays one document from page to page: once it is there, it need not be sent again.
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  const { violations, passes } = await new AxeBuilder({ page, ...(isThere ? { axeSource: ';' } : {}) })
    .setLegacyMode()
    .options({ ...rules, resultTypes: ['violations'] })
    .analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  )
  return { found, kept: passes.length }
}
