import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { PortTaken, serve, type Serving } from '../../tools/serve.ts'
import { folderWith, plant } from './small-tree.ts'

const POLICY = "default-src 'none'; script-src 'self'"
const SITE = {
  'index.html': `<!doctype html><meta\n  http-equiv="Content-Security-Policy"\n  content="${POLICY}"\n/><title>Unstun</title>`,
  'sw.js': 'self.skip = 1',
  'pack.json': `{"text":"${'snapshot '.repeat(500)}"}`,
  'manifest.webmanifest': '{}',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'assets/main-B1aC9d_e.js': 'export {}',
  'assets/main-B1aC9d_e.css': 'a{}',
}

async function site(): Promise<Serving & { folder: string }> {
  const folder = await folderWith(SITE)
  const serving = await serve(folder, { port: 0 })
  onTestFinished(() => serving.stop())
  return { ...serving, folder }
}

test('every answer carries the policy of the page and the other safety headers', async () => {
  const { url } = await site()
  for (const path of ['/', '/sw.js', '/none.html']) {
    const { headers } = await fetch(`${url}${path}`)
    expect(headers.get('content-security-policy')).toBe(`${POLICY}; frame-ancestors 'none'`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  }
})

test.each([
  ['/', 'text/html;charset=utf-8', 'no-cache'],
  ['/index.html', 'text/html;charset=utf-8', 'no-cache'],
  ['/sw.js', 'text/javascript', 'no-cache'],
  ['/pack.json', 'application/json', 'no-cache'],
  ['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
  ['/icon.svg', 'image/svg+xml', 'no-cache'],
  ['/assets/main-B1aC9d_e.js', 'text/javascript', 'public, max-age=31536000, immutable'],
  ['/assets/main-B1aC9d_e.css', 'text/css', 'public, max-age=31536000, immutable'],
])('%s is %s, kept: %s', async (path, type, caching) => {
  const { url } = await site()
  const { status, headers } = await fetch(`${url}${path}`)
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, caching])
})

test('long texts travel packed, and a changed file is seen at once', async () => {
  const { url, folder } = await site()
  const first = await fetch(`${url}/pack.json`, { headers: { 'accept-encoding': 'gzip' } })
  expect(first.headers.get('content-encoding')).toBe('gzip')
  expect(await first.text()).toBe(SITE['pack.json'])
  await plant(folder, 'sw.js', 'self.skip = 22')
  expect(await (await fetch(`${url}/sw.js`)).text()).toBe('self.skip = 22')
})

test('nothing but reading, and nothing outside the folder', async () => {
  const { url } = await site()
  expect((await fetch(url, { method: 'POST' })).status).toBe(405)
  for (const path of ['/none.html', '/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/etc/passwd', '/%00', '/%']) {
    expect((await fetch(`${url}${path}`)).status, path).toBe(404)
  }
})

test('stopping frees the port at once, open connections or not', async () => {
  const folder = await folderWith(SITE)
  const first = await serve(folder, { port: 0 })
  await fetch(first.url)
  await first.stop()
  await expect(fetch(first.url)).rejects.toThrow('fetch failed')
  const second = await serve(folder, { port: first.port })
  expect((await fetch(second.url)).status).toBe(200)
  await second.stop()
})

test.each(['127.0.0.1', '::', '0.0.0.0'])('a port in use on %s is told as such', async (host) => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, host, resolve))
  onTestFinished(() => new Promise((resolve) => other.close(() => resolve())))
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(serve(await folderWith(SITE), { port })).rejects.toBeInstanceOf(PortTaken)
})
