import type { Pack } from '#shared/model/pack.ts'
import type { SearchReply } from '#shared/search/session.ts'
import { workerUrl } from '../app/trusted-script.ts'
import { openFinder, type Finder } from './finder.ts'
// oxlint-disable-next-line import/default -- the build puts the worker's address here
import workerFile from './search-worker.ts?worker&url'

/** Opens search in a worker of its own; `index` is the one that was shipped with the pack, or null. */
export function openSearch(pack: Pack, index: Uint8Array | null): Finder {
  const worker = new Worker(workerUrl(workerFile), { type: 'module' })
  const port = {
    post: worker.postMessage.bind(worker),
    listen: (listener: (reply: SearchReply) => void) =>
      worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => listener(data)),
  }
  return openFinder(port, pack, index)
}
