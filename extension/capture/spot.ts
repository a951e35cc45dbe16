import type { Column, Part, Path, Row } from '#shared/model/screen.ts'
import { kindOf, ofKind, type Kind } from './kind.ts'
import { pathTo } from './path.ts'

/** Most elements hold nothing or one text; they share what is empty. */
const NO_KIDS: (Spot | string)[] = []
const NO_SPOTS: readonly Spot[] = []

/** What a grid is made of. `rest`: everything that is neither header nor row: footers, spinners, empty marks; `inner`: grids in it that hold its rows. */
export type GridShape = {
  headers: Spot[]
  rows: RowShape[]
  rest: Spot[]
  inner: Spot[]
  headerRows: number
}

/** `joined`: made of the halves that a grid with locked columns has. */
export type RowShape = { row: Spot; cells: Spot[]; joined?: true }

/** What a grid's rows are read under, the same as long as its headers say the same; and those rows as they were last read. */
export type Head = { headers: readonly Spot[]; titles: string; shapes: readonly RowShape[]; rows: readonly Row[] }

/** What a grid's rows are read with. */
export type GridPieces = { shape: GridShape; columns: readonly Column[]; head: Head; rows: readonly RowShape[] }

/** How many kids of a long list are taken apart together. */
export const RUN = 16

/** One element that is in sight, with its texts and elements as they are laid out (slots filled, shadow roots and frames entered). */
export class Spot {
  readonly el: Element
  readonly kind: Kind
  kids: (Spot | string)[] = NO_KIDS
  /** How many of its kids are text. */
  texts = 0
  parent: Spot | null
  /** Hidden, and kept only because columns and cells are counted. */
  gone = false
  /** Whether its own text is shown; null: nothing asked yet. What is in it may be shown all the same. */
  words: boolean | null = null
  /** It or something in it has words that are shown. */
  worded = false
  /** Elements in sight from here down. */
  size = 1
  /** What the walk goes on with in here; null: all in it was walked. */
  next: Node | null = null
  /** What the readers made of it; undone when something in it changes. */
  parts: Part[] | null = null
  text: string | null = null
  row: { head: Head; row: Row } | null = null
  pieces: GridPieces | null = null
  /** What a grid has in a long list of kids, run by run; a change undoes only the run that it is in. */
  runs: (GridShape | undefined)[] | null = null

  constructor(el: Element, parent: Spot | null) {
    this.el = el
    this.kind = kindOf(el)
    this.parent = parent
  }

  get tag(): string {
    return this.kind.tag
  }

  get role(): string {
    return this.kind.role
  }

  /** Its classes with a space before and after each. */
  get classes(): string {
    return this.kind.classes
  }

  /** It has no attributes at all. */
  get bare(): boolean {
    return this.kind.bare
  }

  hold(kid: Spot | string): void {
    if (typeof kid === 'string') this.texts++
    else {
      this.size += kid.size
      if (kid.worded) this.worded = true
    }
    const [first, second] = this.kids
    // A list that grows from one takes room for many.
    if (first === undefined) this.kids = [kid]
    else if (second === undefined) this.kids = [first, kid]
    else this.kids.push(kid)
  }

  /** In the place of a kid that was so large and worded stands this one now: the same after changes, or another. */
  replace(at: number, { size, worded }: Pick<Spot, 'size' | 'worded'>, kid: Spot): void {
    this.kids[at] = kid
    this.size += kid.size - size
    if (kid.worded !== worded) this.worded = kid.worded || this.kids.some(isWorded)
    if (this.runs) this.runs[Math.floor(at / RUN)] = undefined
  }

  /** As if nothing had been found in it yet. */
  empty(): void {
    this.kids = NO_KIDS
    this.texts = 0
    this.size = 1
    this.worded = false
    this.runs = null
    this.unread()
  }

  /** What was made of it no longer stands. */
  unread(): void {
    this.parts = null
    this.text = null
    this.row = null
    this.pieces = null
  }

  has(name: string): boolean {
    return this.kind.has(name)
  }

  attribute(name: string): string | null {
    return this.el.getAttribute(name)
  }

  /** A place in a screen is written out as its path. */
  toJSON(): Path {
    return pathTo(this.el)
  }
}

/** The elements among what a spot holds. */
export function elementsOf({ kids, texts }: Spot): readonly Spot[] {
  if (kids.length === texts) return NO_SPOTS
  return texts === 0 ? (kids as Spot[]) : kids.filter(isSpot)
}

const isWorded = (kid: Spot | string): boolean => (typeof kid === 'string' ? /\S/.test(kid) : kid.worded)

const isSpot = (kid: Spot | string): kid is Spot => typeof kid !== 'string'

export const IN_WORD = new Set(['b', 'i', 'em', 'strong', 'mark', 'u', 'wbr', 'sub', 'sup', 'font', 'bdi', 'bdo'])

/** Elements that may stand inside a word, as the mark of a search does. */
export function isInWord(kid: Spot | string | undefined): boolean {
  return typeof kid === 'object' && IN_WORD.has(kid.tag)
}

const BUTTON = /^(?:button|clr-dg-column-toggle|cds-(?:icon-button|button(?:-action|-inline)?))$/

/** A button; what it says is what it does, not what is. */
export const isButton = ofKind(({ tag, role }) => BUTTON.test(tag) || role === 'button')

/** Something to press: no label of a value. */
export const isInteractive = ofKind(
  ({ tag, role }) => tag === 'a' || BUTTON.test(tag) || /^(?:button|link|tab|switch|checkbox|radio)$/.test(role),
)
