import type { Page } from '@playwright/test'

const QUIET_MS = 400
const LONGEST_MS = 6_000

/** Waits until the page has loaded and nothing has changed in it for a while; a page that never rests is waited for only so long. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load', { timeout: LONGEST_MS }).catch(() => undefined)
  await page.evaluate(
    ({ quiet, longest }) =>
      new Promise<void>((done) => {
        const end = () => {
          observer.disconnect()
          clearTimeout(timer)
          clearTimeout(limit)
          done()
        }
        let timer = setTimeout(end, quiet)
        const limit = setTimeout(end, longest)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(end, quiet)
        })
        observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
      }),
    { quiet: QUIET_MS, longest: LONGEST_MS },
  )
}
