/** How many files are kept for use without a network, and which of those that are needed are not. */
export async function cachedFiles(): Promise<{ files: number; missing: string[] }> {
  if (typeof caches === 'undefined') return { files: 0, missing: [] }
  const names = await caches.keys()
  const counts = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length))
  const needed = (await filesOfWorker()) ?? filesInUse()
  const found = await Promise.all(needed.map((url) => caches.match(url, { ignoreSearch: !url.includes('?') })))
  return {
    files: counts.reduce((sum, count) => sum + count, 0),
    missing: needed.filter((_url, place) => !found[place]),
  }
}

/** A worker of an older build does not answer. */
const PATIENCE_MS = 3000

/** Every file of the app as the service worker keeps it; null where none tells. */
async function filesOfWorker(): Promise<string[] | null> {
  const worker = (await navigator.serviceWorker?.getRegistration())?.active
  if (!worker) return null
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise<unknown>((resolve) => {
    port1.addEventListener('message', ({ data }) => resolve(data))
    setTimeout(resolve, PATIENCE_MS, null)
  })
  port1.start()
  worker.postMessage({ type: 'FILES' }, [port2])
  const files = await answer
  port1.close()
  return Array.isArray(files) && files.every((file) => typeof file === 'string') ? files : null
}

/** The page itself, its content and index, and every file of ours that was used so far. */
function filesInUse(): string[] {
  const folder = new URL('./', document.baseURI).href
  const used = performance.getEntriesByType('resource').map(({ name }) => name.replace(/[?#].*$/s, ''))
  const named = ['index.html', 'pack.json', 'search-index.bin'].map((name) => folder + name)
  return [...new Set([...named, ...used.filter((url) => url.startsWith(`${folder}assets/`))])]
}
