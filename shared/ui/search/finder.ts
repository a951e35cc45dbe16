import type { Asked } from '#shared/search/content-search.ts'
import type { OwnCase, SearchReply, SearchRequest } from '#shared/search/session.ts'
import type { Pack } from '#shared/model/pack.ts'

/** The way to where the search runs. `fails` calls back when it broke down; `close` ends it. */
export type SearchPort = {
  post: (request: SearchRequest) => void
  listen: (listener: (reply: SearchReply) => void) => void
  fails: (listener: () => void) => void
  close: () => void
}

/** Search for one page: `ask` calls `show` for each stage of the latest question only. */
export type Finder = {
  ask: (asked: Asked, show: (reply: SearchReply) => void) => void
  setCases: (cases: OwnCase[]) => void
  /** Calls back once it has broken down, at once where it has already. From then on it answers nothing; another can be opened. */
  whenFailed: (tell: () => void) => void
  close: () => void
}

/** Opens search over a pack. `index` is the index shipped with it; where it is null or another's, one is built. */
export function openFinder(port: SearchPort, pack: Pack, index: Uint8Array | null): Finder {
  let latest = 0
  let show: (reply: SearchReply) => void = () => {}
  const failed = new Promise<void>((resolve) => port.fails(resolve))
  void failed.then(port.close)
  port.listen((reply) => {
    if (reply.id === latest) show(reply)
  })
  port.post({ kind: 'open', content: pack.content, hash: pack.hash, index })
  return {
    ask(asked, next) {
      show = next
      port.post({ kind: 'ask', id: ++latest, asked })
    },
    setCases: (cases) => port.post({ kind: 'cases', cases }),
    whenFailed: (tell) => void failed.then(tell),
    close: port.close,
  }
}
