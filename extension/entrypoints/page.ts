import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { ReadConsole } from '#shared/recognise/recognition.ts'
import type { Start, ToBackground, ToPage } from '../messages/messages.ts'
import { ConsolePage } from '../overlay/console-page.ts'
import { ownWorld } from '../overlay/own-world.ts'
import { isReadFromAbove } from '../page/frame.ts'
import { watchPage } from '../page/watch.ts'

/** Reads a page of a console that the person allowed. Registered by the background, so it is no content script by manifest. */
export default defineUnlistedScript(() => {
  if (ownWorld.unstunRuns || isReadFromAbove(window)) return
  ownWorld.unstunRuns = true
  void send({ kind: 'start' }).then((start) => (start ? begin(start as Start) : (ownWorld.unstunRuns = false)))
})

const send = (message: ToBackground): Promise<unknown> => browser.runtime.sendMessage(message)

/** What reads a console, put into this frame by the background. */
const reader = () =>
  new Promise<ReadConsole>((take, refuse) => {
    ownWorld.unstunReader = take
    send({ kind: 'script', script: 'read-console' }).then((isThere) => isThere === true || refuse(), refuse)
  })

/** The top frame has the overlay; a frame of another origin only tells what it shows. */
function begin(start: Start): void {
  const page = window === window.top ? new ConsolePage(document, start, send) : undefined
  ownWorld.unstunPage = page
  const watch = watchPage({
    document,
    start,
    reader,
    isOwn: (node) => node === page?.own,
    onLook: (seen) => {
      page?.see(seen)
      if (seen.isNews) void send({ kind: 'look', look: seen.look }).catch(gone)
    },
  })
  const receive = (message: ToPage, _sender: unknown, answer: (answer: boolean) => void) => {
    if (message.kind === 'settings') watch.change(message.start)
    if (message.kind === 'stop') end()
    const shown = page?.receive(message)
    if (!shown) return undefined
    void shown.then(answer)
    return true
  }
  const end = () => {
    watch.stop()
    ownWorld.unstunRuns = false
    browser.runtime?.onMessage.removeListener(receive)
  }
  const gone = () => {
    end()
    page?.stop()
  }
  browser.runtime.onMessage.addListener(receive)
}
