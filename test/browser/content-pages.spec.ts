import { readFile } from 'node:fs/promises'
import { expect, test } from './assistant.ts'
import { placesOf } from './places.ts'
import { WALKS } from './tour.ts'

/** Every code block of an article, in the order of the page. */
const codeOf = (of: unknown): { code: string; language: string }[] => {
  if (typeof of !== 'object' || of === null) return []
  if ('code' in of && 'language' in of) return [of as { code: string; language: string }]
  return Object.values(of).flatMap(codeOf)
}

test('every link inside the app leads to a page that is there, every link outside is https in a tab of its own', async ({
  assistant: app,
  page,
}) => {
  test.setTimeout(120_000)
  const { verdict, facts } = WALKS['known-issue']
  await app.walk(facts)
  await app.expectVerdict(verdict)
  const starts = [...placesOf(app.content, 'en').map(({ path }) => path), app.path, `${app.path}?ask=host-build`]
  const found = new Map<string, string>()
  let outside = 0
  for (const path of starts) {
    await app.open(path)
    const links = await page.locator('a[href]').evaluateAll((all) =>
      all.map((each) => {
        const href = each.getAttribute('href') ?? ''
        return {
          href,
          own: each.getAttribute('target') === '_blank' && (each.getAttribute('rel') ?? '').includes('noopener'),
        }
      }),
    )
    for (const { href, own } of links) {
      if (href.startsWith('#/')) found.set(href.slice(2), path)
      else if (href !== '#main') {
        expect.soft(href, path).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]+(\/|$)/)
        expect.soft(own, `${href} on ${path}`).toBe(true)
        outside += 1
      }
    }
  }
  expect(outside).toBeGreaterThan(50)
  expect(found.size).toBeGreaterThan(200)
  for (const [link, from] of found) {
    await app.open(link)
    await expect.soft(app.heading, `${link} on ${from}`).not.toHaveText(app.words.frame.notFound)
    const place = new URLSearchParams(link.split('?')[1])
    const part = place.get('part') ?? place.get('source') ?? (/^term\/(.+)/.exec(link)?.[1] || null)
    if (part) await expect.soft(page.locator(`#part-${part}`), `${link} on ${from}`).toBeInViewport()
  }
})

test('a link to a part of a page brings it under the header, on a phone too', async ({ assistant: app, page }) => {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport)
    for (const link of ['advice/use-direct-nfs?part=steps', 'about?source=kb1681', 'term/hotadd']) {
      await app.open('')
      await app.open(link)
      const id = link.split(/[=/]/).at(-1)
      const header = await page.getByRole('banner').boundingBox()
      const bottom = (header?.y ?? 0) + (header?.height ?? 0)
      await expect
        .poll(async () => (await page.locator(`#part-${id}`).boundingBox())?.y, link)
        .toBeGreaterThanOrEqual(bottom - 1)
    }
  }
})

test.describe('commands', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('Copy copies each command to the letter', async ({ assistant: app, page }) => {
    test.setTimeout(120_000)
    let copied = 0
    for (const { id, text } of app.content.articles) {
      const commands = codeOf(text.en)
      if (commands.length === 0) continue
      await app.open(id)
      const blocks = app.main.locator('figure.code')
      const shown = await blocks.locator('pre').allTextContents()
      expect(shown, id).toEqual(commands.map(({ code }) => code))
      for (const [at, { code }] of commands.entries()) {
        await page.evaluate(() => navigator.clipboard.writeText('nothing'))
        const button = blocks.nth(at).getByRole('button', { name: app.words.article.copy })
        await button.click()
        await expect(blocks.nth(at).getByRole('button', { name: app.words.article.copied })).toBeVisible()
        expect(await page.evaluate(() => navigator.clipboard.readText()), id).toBe(code)
        copied += 1
      }
    }
    expect(copied).toBeGreaterThan(20)
  })
})

test('a copy that the browser refuses is not called copied', async ({ assistant: app, page }) => {
  await page.addInitScript(() => {
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException('Refused for a test.', 'NotAllowedError'))
  })
  await app.open('advice/force-network-mode')
  await app.open('advice/same-host-hotadd')
  const block = app.main.locator('figure.code').first()
  await block.getByRole('button', { name: app.words.article.copy }).click()
  await expect(block.getByRole('button', { name: app.words.article.copyFailed })).toBeVisible()
})

test('each .reg file is as the registry editor wants it', async ({ assistant: app, page }) => {
  const articles = app.content.articles.filter(({ text }) => codeOf(text.en).some(({ language }) => language === 'reg'))
  expect(articles.map(({ id }) => id)).toContain('advice/same-host-hotadd')
  for (const { id, text } of articles) {
    const files = codeOf(text.en).filter(({ language }) => language === 'reg')
    await app.open(id)
    const buttons = app.main.getByRole('button', { name: app.words.article.download })
    await expect(buttons).toHaveCount(files.length)
    for (const [at, { code }] of files.entries()) {
      const [download] = await Promise.all([page.waitForEvent('download'), buttons.nth(at).click()])
      expect(download.suggestedFilename()).toMatch(/^[\w-]+\.reg$/)
      const bytes = await readFile(await download.path())
      expect([...bytes.subarray(0, 2)], 'UTF-16, low byte first').toEqual([0xff, 0xfe])
      const lines = new TextDecoder('utf-16le').decode(bytes.subarray(2))
      expect(lines.startsWith('Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\')).toBe(true)
      expect(lines.replaceAll('\r\n', ''), 'no bare line end').not.toMatch(/[\r\n]/)
      expect(lines.endsWith('\r\n')).toBe(true)
      expect(lines.replaceAll('\r\n', '\n').trimEnd()).toBe(code.trimEnd())
    }
  }
})
