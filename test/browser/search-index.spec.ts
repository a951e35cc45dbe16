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
