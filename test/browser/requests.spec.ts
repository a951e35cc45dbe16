import { expect, test } from './assistant.ts'
import { startOutside, type Outside } from './outside.ts'
import { listen, type Quiet } from './quiet.ts'
import { TOUR } from './tour.ts'

/** The assistant in a browser that reaches the outside only through `outside`; with its service worker. */
const guarded = test.extend<{ outside: Outside; quiet: Quiet }>({
  offlineCopy: true,
  outside: async ({}, use) => {
    const outside = await startOutside()
    await use(outside)
    await outside.stop()
  },
  proxy: async ({ outside }, use) => use(outside.proxy),
  quiet: async ({ context, served }, use) => use(listen(context, served)),
})

guarded(
  'a tour of everything asks for the app’s own files only, and nothing is complained of',
  async ({ assistant: app, outside, page, quiet }) => {
    guarded.setTimeout(180_000)
    const stops = Object.values(TOUR).flat()
    for (const { name, reach } of stops) await guarded.step(name, () => reach(app))
    await app.open('settings')
    await expect(app.main.getByText(app.words.settings.offlineState.ready)).toBeVisible({ timeout: 30_000 })
    await app.reload()
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(`${app.served.address}sw.js`)
    expect(quiet).toEqual({ complaints: [], strangers: [] })
    expect(outside.asked()).toEqual([])

    await guarded.step('the ears are open', async () => {
      await page.goto('http://elsewhere.example/here')
      expect(outside.asked()).toContain('http://elsewhere.example/here')
      expect(quiet.strangers).toContain('http://elsewhere.example/here')
    })
  },
)

guarded('no way leads out of the page', async ({ assistant: app, outside, page, quiet }) => {
  await app.open()
  await page.evaluate(() => {
    const blocked: string[] = []
    Object.assign(globalThis, { blocked })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective))
  })
  const blocked = () => page.evaluate(() => (globalThis as unknown as { blocked: string[] }).blocked)
  const ways = await page.evaluate(async () => {
    const outside = 'https://elsewhere.example'
    const outcome = (way: Promise<unknown>) =>
      way.then(
        () => 'done',
        (error: Error) => error.name,
      )
    const event = (of: EventTarget, done: string) =>
      outcome(
        new Promise((resolve, reject) => {
          of.addEventListener(done, resolve)
          of.addEventListener('error', () => reject(new Error('refused')))
        }),
      )
    const element = (tag: string, values: object) => {
      const made = Object.assign(document.createElement(tag), values)
      document.body.append(made)
      return made
    }
    element('link', { rel: 'preconnect', href: outside })
    element('link', { rel: 'prefetch', href: `${outside}/prefetch` })
    navigator.sendBeacon(`${outside}/beacon`, 'sql01')
    return {
      fetch: await outcome(fetch(`${outside}/fetch`)),
      image: await event(element('img', { src: `${outside}/image.png` }), 'load'),
      style: await event(element('link', { rel: 'stylesheet', href: `${outside}/style.css` }), 'load'),
      media: await event(element('video', { src: `${outside}/video.mp4` }), 'canplay'),
      socket: await event(new WebSocket('wss://elsewhere.example/socket'), 'open'),
      source: await event(new EventSource(`${outside}/events`), 'open'),
      own: await outcome(fetch('./pack.json')),
    }
  })
  const refused = {
    fetch: 'TypeError',
    image: 'Error',
    style: 'Error',
    media: 'Error',
    socket: 'Error',
    source: 'Error',
  }
  expect(ways).toEqual({ ...refused, own: 'done' })
  expect(new Set(await blocked())).toEqual(
    new Set(['connect-src', 'img-src', 'style-src-elem', 'media-src', 'default-src']),
  )
  expect(outside.asked()).toEqual([])

  // For these two Chromium opens a connection before it asks the policy; nothing is sent on it.
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://elsewhere.example/frame' }))
    const form = Object.assign(document.createElement('form'), {
      action: 'https://elsewhere.example/form',
      method: 'post',
    })
    document.body.append(form)
    form.submit()
  })
  await expect.poll(blocked).toEqual(expect.arrayContaining(['frame-src', 'form-action']))
  expect(page.url()).toContain(app.served.address)
  expect(quiet.complaints.filter((text) => !text.includes('Content Security Policy'))).toEqual([])
})

test('the policy allows own files and nothing unsafe', async ({ assistant: app, page }) => {
  await app.open()
  const policy = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? ''
  const directives = new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values]),
  )
  expect(directives.get('default-src')).toEqual(["'none'"])
  expect(directives.get('script-src')).toEqual(["'self'"])
  expect(directives.get('style-src')).toEqual(["'self'"])
  expect(directives.get('connect-src')).toEqual(["'self'"])
  expect(directives.get('base-uri')).toEqual(["'none'"])
  expect(directives.get('form-action')).toEqual(["'none'"])
  expect(directives.get('require-trusted-types-for')).toEqual(["'script'"])
  const values = [...directives.entries()].filter(([name]) => name !== 'trusted-types').flatMap(([, found]) => found)
  expect(values.filter((value) => !["'none'", "'self'", "'script'", 'data:', 'blob:'].includes(value))).toEqual([])
  const first = await page.evaluate(() => document.head.querySelector('meta[http-equiv], link, script')?.outerHTML)
  expect(first, 'it stands before anything is loaded').toContain('Content-Security-Policy')
})

test('text cannot become markup or code anywhere in the page', async ({ assistant: app, page }) => {
  await app.open()
  // What is evaluated from outside may do more than the page itself: so the page does it, a moment later.
  const outcomes = await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done))
    const tried = (way: () => unknown) => {
      try {
        way()
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    }
    const element = document.createElement('div')
    return {
      innerHTML: tried(() => (element.innerHTML = '<b>x</b>')),
      script: tried(() => (document.createElement('script').src = './x.js')),
      write: tried(() => document.write('<b>x</b>')),
      parse: tried(() => element.insertAdjacentHTML('beforeend', '<b>x</b>')),
      code: tried(() => new Function('return 1')()),
      policy: tried(() => trustedTypes.createPolicy('other', {})),
      text: tried(() => (element.textContent = '<b>x</b>')),
    }
  })
  expect(outcomes).toEqual({
    innerHTML: 'TypeError',
    script: 'TypeError',
    write: 'TypeError',
    parse: 'TypeError',
    code: 'EvalError',
    policy: 'TypeError',
    text: 'done',
  })
})

declare const trustedTypes: { createPolicy(name: string, rules: object): unknown }
