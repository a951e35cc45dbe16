import type { Pack } from '#shared/model/pack.ts'
import type { SearchReply } from '#shared/search/session.ts'
import { openFinder, type Finder } from '#shared/ui/search/finder.ts'
import { workerUrl } from '../offline/trusted-script.ts'
// oxlint-disable-next-line import/default -- the build puts the worker's address here
import workerFile from './worker.ts?worker&url'

const INDEX = './search-index.bin'

/** Opens search in a worker of its own. */
export async function openSearch(pack: Pack): Promise<Finder> {
  const worker = new Worker(workerUrl(workerFile), { type: 'module' })
  const port = {
    post: worker.postMessage.bind(worker),
    listen: (listener: (reply: SearchReply) => void) =>
      worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => listener(data)),
  }
  return openFinder(port, pack, await shippedIndex())
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
