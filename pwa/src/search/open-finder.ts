import type { Pack } from '#shared/model/pack.ts'
import type { SearchReply } from '#shared/search/session.ts'
import { openFinder, type Finder, type SearchPort } from '#shared/ui/search/finder.ts'
import { searchWorkerUrl } from '../offline/trusted-script.ts'
import workerFile from './worker.ts?worker&url'

const INDEX = './search-index.bin'

/** Opens search in a worker, or in this page where the browser refuses one. */
export async function openSearch(pack: Pack): Promise<Finder> {
  const [port, index] = await Promise.all([workerPort().catch(pagePort), shippedIndex()])
  return openFinder(port, pack, index)
}

/** The index that was built with the shipped content; null where there is none, then one is built from the content. */
async function shippedIndex(): Promise<Uint8Array | null> {
  try {
    const response = await fetch(INDEX)
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
  } catch {
    return null
  }
}

/** Rejects where the browser refuses a worker. */
async function workerPort(): Promise<SearchPort> {
  const worker = new Worker(searchWorkerUrl(workerFile), { type: 'module' })
  return {
    post: (request) => worker.postMessage(request),
    listen: (listener) => worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => listener(data)),
  }
}

async function pagePort(): Promise<SearchPort> {
  const { SearchSession } = await import('#shared/search/session.ts')
  let listener: (reply: SearchReply) => void = () => {}
  const session = new SearchSession({ reply: (reply) => listener(reply), later: (step) => void setTimeout(step) })
  return { post: (request) => session.receive(request), listen: (next) => void (listener = next) }
}
