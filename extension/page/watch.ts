import type { Recognition } from '#shared/recognise/recognition.ts'
import type { Steps } from '#shared/recognise/steps.ts'
import type { Start } from '../messages/messages.ts'
import { watchAddress } from './address.ts'
import { askAfterwards, hasGrown } from './afterwards.ts'
import { Changes } from './changes.ts'
import { clockOf, type Clock } from './clock.ts'
import { PageReader } from './page-reader.ts'
import { Pace, type Happening } from './pace.ts'
import { watchPerson } from './person.ts'
import { ReaderOnDemand } from './reader-on-demand.ts'
import { inSlices } from './slices.ts'
import { Telling } from './telling.ts'
import type { PageWatch, Watching } from './watching.ts'

/** How long a page may take to become a console: applications draw themselves after they were loaded. */
const BECOMING_MS = 30_000
/** A page is walked whole once in a while: style sheets can show and hide what nobody tells us of. */
const ANEW_EVERY_MS = 120_000

/**
 * Looks at a page, and again when it changes. Start it in top frames and in frames whose parent is of another origin: all other
 * frames are read by the one above. The first look is told later, never within this call.
 */
export function watchPage(watching: Watching): PageWatch {
  return new Watch(watching)
}

class Watch implements PageWatch {
  readonly #document: Document
  readonly #clock: Clock
  readonly #page: PageReader
  readonly #changes: Changes
  readonly #pace = new Pace()
  readonly #telling: Telling
  readonly #reader: ReaderOnDemand
  readonly #ends: (() => void)[]
  #start: Start
  /** Until when a page that is no console is watched all the same. */
  #becoming = 0
  #cancel: (() => void) | null = null
  #cancelRare = (): void => undefined
  #stopAsking = (): void => undefined
  /** How many elements the page had when watching ended. */
  #elements = 0
  #state: 'still' | 'waiting' | 'looking' | 'ended' = 'still'
  /** What has happened since the last look began. */
  #happened: Happening | null = null
  #whole = true
  #anewAt = 0

  constructor(watching: Watching) {
    const { document, start, isOwn = () => false } = watching
    const window = document.defaultView
    if (!window) throw new Error('A document without a window cannot be watched.')
    this.#document = document
    this.#start = start
    this.#clock = watching.clock ?? clockOf(window)
    this.#telling = new Telling(document, watching.onLook, this.#clock)
    this.#reader = new ReaderOnDemand(watching.reader)
    this.#changes = new Changes(document, isOwn, (what, hasShown) => this.#changed(what, hasShown))
    this.#page = new PageReader(document, this.#changes)
    this.#ends = [
      watchAddress(window, this.#clock, () => this.#moved()),
      watchPerson(window, {
        acted: () => this.#acted(),
        resized: () => this.#lookWhole('tick'),
        shown: () => this.#wake(),
        hid: () => this.#rest(),
      }),
    ]
    this.lookAgain()
  }

  stop(): void {
    this.#end()
    for (const end of this.#ends) end()
  }

  lookAgain(): void {
    this.#becoming = this.#clock.now() + BECOMING_MS
    this.#lookWhole('screen')
  }

  change(start: Start): void {
    this.#start = start
    this.lookAgain()
  }

  #wake(): void {
    if (this.#state === 'ended') this.#askAfterwards()
    else this.lookAgain()
  }

  #acted(): void {
    this.#pace.acted(this.#clock.now())
    this.#askAfterwards()
  }

  /** A shadow root that is attached late, a console that a person logs in to: nothing tells of them. */
  #askAfterwards(): void {
    this.#stopAsking()
    this.#stopAsking = askAfterwards(this.#clock, () =>
      this.#state === 'ended' ? this.#comeBack() : this.#enterLate(),
    )
  }

  #comeBack(): boolean {
    const isOther = hasGrown(this.#elements, countOf(this.#document))
    if (isOther) this.lookAgain()
    return isOther
  }

  /** Others may follow. */
  #enterLate(): boolean {
    if (this.#page.hasLateRoots()) this.#happens('part')
    return false
  }

  #lookWhole(what: Happening): void {
    this.#whole = true
    if (this.#state === 'ended') this.#state = 'still'
    this.#happens(what)
  }

  /** What the old screen told is taken back before the new one is read. */
  #moved(): void {
    this.#telling.takeBack()
    this.#becoming = this.#clock.now() + BECOMING_MS
    this.#pace.moved(this.#clock.now())
    if (this.#state === 'looking') this.#giveUp()
    if (this.#state === 'ended') this.#lookWhole('screen')
    else this.#happens('screen')
  }

  /** A look that was begun holds parts of two screens. */
  #giveUp(): void {
    this.#cancel?.()
    this.#whole = true
    this.#state = 'still'
  }

  #changed(what: Happening, hasShown: boolean): void {
    if (hasShown) this.#page.lookAgain()
    this.#happens(what)
  }

  #happens(what: Happening): void {
    if (this.#state === 'ended' || this.#document.hidden) return
    const isMore = this.#happened === null || RANK[what] > RANK[this.#happened]
    if (isMore) this.#happened = what
    if (this.#state === 'looking' || (this.#state === 'waiting' && !isMore && !this.#pace.isMoving)) return
    this.#cancel?.()
    this.#state = 'waiting'
    this.#cancel = this.#clock.later(() => this.#look(), this.#pace.wait(this.#happened ?? what, this.#clock.now()))
  }

  #look(): void {
    const what = this.#happened ?? 'tick'
    this.#happened = null
    this.#state = 'looking'
    const whole = this.#whole
    this.#whole = false
    if (whole) this.#changes.stop()
    this.#changes.follow([this.#document])
    this.#cancel = inSlices(
      {
        steps: this.#steps(whole),
        rested: () => this.#changes.follow(this.#page.roots),
        done: (told, cost) => {
          if (whole) this.#anewAt = this.#clock.now() + ANEW_EVERY_MS
          if (told) this.#looked(told, what, cost)
          else this.#awaitReader()
        },
        failed: () => this.#fail(),
      },
      this.#clock,
    )
  }

  #steps(whole: boolean): Steps<Recognition | null> {
    const { console: likely, faults } = this.#telling
    return this.#page.read(whole, { start: this.#start, likely, faults, reader: this.#reader })
  }

  /** Nothing is told before it is there; then what was walked is read. */
  #awaitReader(): void {
    this.#state = 'still'
    if (this.#happened) this.#happens(this.#happened)
    this.#reader.ask(() => {
      if (this.#state === 'still') this.#happens('screen')
    })
  }

  #looked(told: Recognition, what: Happening, cost: number): void {
    const now = this.#clock.now()
    this.#state = 'still'
    this.#pace.looked(what, cost, now)
    this.#telling.tell(told)
    this.#planRare(now)
    if (what !== 'tick') this.#askAfterwards()
    if (this.#happened) this.#happens(this.#happened)
  }

  /** What comes when nothing changes: the end of watching what is no console, a look at everything anew. */
  #planRare(now: number): void {
    this.#cancelRare()
    this.#cancelRare = this.#telling.console
      ? this.#clock.later(() => this.#lookWhole('screen'), Math.max(0, this.#anewAt - now))
      : this.#clock.later(() => this.#end(), Math.max(0, this.#becoming - now))
  }

  /** No console: nothing of the page is watched any more but its address. */
  #end(): void {
    this.#rest()
    this.#elements = countOf(this.#document)
    this.#state = 'ended'
  }

  /** Nothing runs until something calls for a look. */
  #rest(): void {
    this.#cancel?.()
    this.#cancelRare()
    this.#stopAsking()
    this.#changes.stop()
    this.#happened = null
    this.#whole = true
    if (this.#state !== 'ended') this.#state = 'still'
  }

  /** A page that we cannot read tells nothing. */
  #fail(): void {
    this.#telling.fail()
    this.#end()
  }
}

const countOf = (document: Document) => document.getElementsByTagName('*').length

const RANK: Record<Happening, number> = { tick: 0, part: 1, screen: 2 }
