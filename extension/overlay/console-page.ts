import type { Place } from '#shared/model/screen.ts'
import type { Start, ToBackground, ToPage, ToShow } from '../messages/messages.ts'
import type { PageLook } from '../page/watching.ts'
import { atStart, isWanted, type PageState } from './page-state.ts'
import { Watched } from './watched.ts'

/** Sends to the background; rejects where the extension is gone. */
export type Send = (message: ToBackground) => Promise<unknown>

/** What the top frame of a tab shows and means. What draws it is a script of its own, asked for where there is something to draw. */
export class ConsolePage {
  readonly document: Document
  readonly state: Watched<PageState>
  readonly send: Send
  /** Where the facts of the last look were read. */
  places: readonly Place[] = []
  /** Our own element, once it is there. */
  own: Node | null = null
  /** Outlines where a fact is read; false where it is not in sight. */
  show: (fact: ToShow) => Promise<boolean> = async () => false
  /** Takes what is drawn away. */
  erase: () => void = () => undefined
  #asked = false

  constructor(document: Document, start: Start, send: Send) {
    this.document = document
    this.send = send
    this.state = new Watched(atStart(start))
    this.state.watch((state) => this.#askForChip(state))
    this.#askForChip(this.state.value)
  }

  /** What the page shows now. Another address drops what the frames of the old one showed. */
  see({ look, places }: PageLook): void {
    this.places = places
    const moved = look.url !== this.state.value.look?.url
    this.state.change(moved ? { look, frames: new Map() } : { look })
  }

  /** Only `show` is answered. */
  receive(message: ToPage): Promise<boolean> | void {
    const { frames, open } = this.state.value
    switch (message.kind) {
      case 'meaning':
        return this.state.change({ meaning: message.meaning })
      case 'settings':
        return this.state.change({ start: message.start })
      case 'frame-look':
        return this.state.change({ frames: new Map(frames).set(message.look.url, message.look) })
      case 'toggle':
        return this.state.change({ open: !open })
      case 'stop':
        return this.erase()
      case 'show':
        return this.show(message.fact)
    }
  }

  /** Nothing is read any more. An open panel stays, and says so. */
  stop(): void {
    if (this.state.value.open) this.state.change({ stopped: true })
    else this.erase()
  }

  #askForChip(state: PageState): void {
    if (this.#asked || !isWanted(state)) return
    this.#asked = true
    void this.send({ kind: 'script', script: 'chip' }).catch(() => undefined)
  }
}
