import { chromium, type BrowserContext } from '@playwright/test'

/** A browser of another person, without the extension, that finds the lab's hosts. Closing it ends it. */
export async function anotherBrowser(lab: { port: number }): Promise<BrowserContext> {
  const executablePath = process.env['CHROMIUM_PATH']
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [`--host-resolver-rules=MAP *.lab 127.0.0.1:${lab.port}`],
  })
  const context = await browser.newContext({ locale: 'en-GB', ignoreHTTPSErrors: true })
  context.on('close', () => void browser.close())
  return context
}
