import type { Pack } from '#shared/model/pack.ts'
import type { SearchReply } from '#shared/search/session.ts'
import { workerUrl } from '../app/trusted-script.ts'
import { openFinder, type Finder, type SearchPort } from './finder.ts'
// oxlint-disable-next-line import/default -- the build puts the worker's address here
import workerFile from './search-worker.ts?worker&url'

/** Opens search in a worker of its own; `index` is the one that was shipped with the pack, or null. */
export function openSearch(pack: Pack, index: Uint8Array | null): Finder {
  const worker = new Worker(workerUrl(workerFile), { type: 'module' })
  const port: SearchPort = {
    post: worker.postMessage.bind(worker),
    listen: (listener) => worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => listener(data)),
    fails: (listener) => {
      worker.addEventListener('error', listener)
      worker.addEventListener('messageerror', listener)
    },
    close: () => worker.terminate(),
  }
  return openFinder(port, pack, index)
}
