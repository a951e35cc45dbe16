import type { Route } from '@playwright/test'
import { expect, test, type Assistant } from './assistant.ts'

const first = (app: Assistant) => app.main.locator('.results a.result-link').first()

async function search(app: Assistant, query: string): Promise<void> {
  if (app.path !== 'search') await app.open('search')
  await app.main.getByRole('searchbox').fill(query)
}

test('an index of other content, and a damaged one, are not used: the pages are searched all the same', async ({
  assistant: app,
  page,
}) => {
  for (const spoil of [(bytes: Buffer) => bytes.fill(48, 40, 80), (bytes: Buffer) => bytes.subarray(0, 300)]) {
    let served = 0
    await page.route('**/search-index.bin', async (route) => {
      served++
      await route.fulfill({ body: spoil(await (await route.fetch()).body()) })
    })
    await app.open()
    await app.reload()
    await search(app, 'snapshot hunter')
    await expect(first(app)).toHaveText('Snapshot Hunter')
    expect(served).toBe(1)
    await page.unroute('**/search-index.bin')
  }
})

test('an index built here is kept in IndexedDB, and read at the next start', async ({ assistant: app, page }) => {
  await page.route('**/search-index.bin', (route) => route.fulfill({ status: 404 }))
  const built: string[] = []
  page.on('request', (request) => void (request.url().includes('plain-words') && built.push(request.url())))
  await app.open()
  await search(app, 'snapshot hunter')
  await expect(first(app)).toHaveText('Snapshot Hunter')
  expect(built).toHaveLength(1)
  await expect.poll(() => page.evaluate(bytesKept)).toBeGreaterThan(1000)
  await app.reload()
  await search(app, 'snapshot hunte')
  await expect(first(app)).toHaveText('Snapshot Hunter')
  expect(built).toHaveLength(1)
})

test('a database that never answers does not hold the search up', async ({ assistant: app, page }) => {
  await page.route('**/search-index.bin', (route) => route.fulfill({ status: 404 }))
  await page.route('**/search-worker-*.js', async (route) => {
    const silent = 'indexedDB.constructor.prototype.open = () => new EventTarget();'
    await route.fulfill({ contentType: 'text/javascript', body: silent + (await (await route.fetch()).text()) })
  })
  await app.open()
  await search(app, 'snapshot hunter')
  await expect(first(app)).toHaveText('Snapshot Hunter')
})

for (const [how, fail] of [
  ['cannot be loaded', (route: Route) => route.fulfill({ status: 404 })],
  [
    'breaks down',
    (route: Route) => route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => { throw 0 }' }),
  ],
] as const)
  test(`a search that ${how} says so, shows the ways on, and can be started again`, async ({
    assistant: app,
    page,
  }) => {
    await page.route('**/search-worker-*.js', fail)
    await app.open()
    await search(app, 'snapshot hunter')
    await expect(app.main.getByRole('alert')).toContainText(app.words.search.failed)
    await expect(app.main.getByRole('link', { name: app.words.glossary.title })).toBeVisible()
    await page.unroute('**/search-worker-*.js')
    await app.main.getByRole('button', { name: app.words.search.retry }).click()
    await expect(first(app)).toHaveText('Snapshot Hunter')
    await expect(app.main.getByRole('alert')).toHaveCount(0)
  })

test('where the words for building an index cannot be loaded, the search says that it does not work', async ({
  assistant: app,
  page,
}) => {
  await page.route('**/search-index.bin', (route) => route.fulfill({ status: 404 }))
  await page.route('**/plain-words-*.js', (route) => route.abort())
  await app.open()
  await search(app, 'snapshot hunter')
  await expect(app.main.getByRole('alert')).toContainText(app.words.search.failed)
})

/** How long the kept index is; 0 where there is none. Runs in the page. */
function bytesKept(): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('unstun-search')
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')))
    request.addEventListener('success', () => {
      const kept = request.result.transaction('indexes').objectStore('indexes').get('last')
      kept.addEventListener('error', () => reject(kept.error ?? new Error('no record')))
      kept.addEventListener('success', () => {
        resolve((kept.result as Uint8Array | undefined)?.length ?? 0)
        request.result.close()
      })
    })
  })
}
