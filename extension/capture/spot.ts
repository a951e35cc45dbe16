import type { Column, Part, Path, Row } from '#shared/model/screen.ts'
import { pathTo } from './path.ts'

/** Most elements hold nothing or one text; they share what is empty. */
const NO_KIDS: (Spot | string)[] = []
const NO_SPOTS: readonly Spot[] = []

type Classes = { padded: string; names: ReadonlySet<string> }
const NO_CLASSES: Classes = { padded: '', names: new Set() }

const met = new Map<string, Classes>()

/** Pages repeat the same few hundred class attributes. */
function classesIn(attribute: string): Classes {
  const known = met.get(attribute)
  if (known) return known
  const made = { padded: ` ${attribute} `, names: new Set(attribute.split(/\s+/)) }
  if (met.size < 2_000) met.set(attribute, made)
  return made
}

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

/** A row as it was read under these headers. */
type ReadRow = { headers: readonly Spot[]; row: Row }

/** What a grid's rows are read with. */
export type GridPieces = {
  shape: GridShape
  columns: readonly Column[]
  headers: readonly Spot[]
  rows: readonly RowShape[]
}

/** One element that is in sight, with its texts and elements as they are laid out (slots filled, shadow roots and frames entered). */
export class Spot {
  readonly el: Element
  readonly tag: string
  readonly role: string
  /** It has no attributes at all. */
  readonly bare: boolean
  /** Its classes with a space before and after each. */
  readonly classes: string
  readonly #names: ReadonlySet<string>
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
  shape: GridShape | null = null
  row: ReadRow | null = null
  pieces: GridPieces | null = null

  constructor(el: Element, tag: string, parent: Spot | null) {
    this.el = el
    this.tag = tag
    this.parent = parent
    this.bare = !el.hasAttributes()
    this.role = this.bare ? '' : (el.getAttribute('role') ?? '')
    const attribute = this.bare ? null : el.getAttribute('class')
    const { padded, names } = attribute === null ? NO_CLASSES : classesIn(attribute)
    this.classes = padded
    this.#names = names
  }

  hold(kid: Spot | string): void {
    if (typeof kid === 'string') this.texts++
    else {
      this.size += kid.size
      if (kid.worded) this.worded = true
    }
    if (this.kids === NO_KIDS) this.kids = [kid]
    else this.kids.push(kid)
  }

  /** As if nothing had been found in it yet. */
  empty(): void {
    this.kids = NO_KIDS
    this.texts = 0
    this.size = 1
    this.worded = false
    this.unread()
  }

  /** What was made of it no longer stands. */
  unread(): void {
    this.parts = null
    this.text = null
    this.shape = null
    this.row = null
    this.pieces = null
  }

  has(name: string): boolean {
    return this.#names.has(name)
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

const isSpot = (kid: Spot | string): kid is Spot => typeof kid !== 'string'

const IN_WORD = new Set(['b', 'i', 'em', 'strong', 'mark', 'u', 'wbr', 'sub', 'sup', 'font', 'bdi', 'bdo'])

/** Elements that may stand inside a word, as the mark of a search does. */
export function isInWord(kid: Spot | string | undefined): boolean {
  return typeof kid === 'object' && IN_WORD.has(kid.tag)
}

const INTERACTIVE_ROLES = new Set(['button', 'link', 'tab', 'switch', 'checkbox', 'radio'])

/** A button; what it says is what it does, not what is. */
export function isButton({ tag, role }: Spot): boolean {
  return tag === 'button' || role === 'button' || tag === 'clr-dg-column-toggle' || tag === 'cds-button'
}

/** Something to press: no label of a value. */
export function isInteractive(spot: Spot): boolean {
  return spot.tag === 'a' || isButton(spot) || INTERACTIVE_ROLES.has(spot.role)
}
