/** Where the service worker lays down what was shared with the app, until the page took it. */
export const SHARED_CACHE = 'unstun-shared'
export const SHARED_ENTRY = 'shared-in'

/** What was shared with the app, once: it is gone from there when it was read. Null where there is nothing. */
export async function readShared(): Promise<string | null> {
  if (typeof caches === 'undefined' || !(await caches.has(SHARED_CACHE))) return null
  const cache = await caches.open(SHARED_CACHE)
  const found = await cache.match(new URL(SHARED_ENTRY, location.href))
  const text = (await found?.text()) ?? null
  await caches.delete(SHARED_CACHE)
  return text
}
