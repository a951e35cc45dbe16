import type { Part, Path } from '#shared/model/screen.ts'
import { pathTo } from './path.ts'

/** One element that is in sight, with its texts and elements as they are laid out (slots filled, shadow roots and frames entered). */
export class Spot {
  readonly el: Element
  readonly tag: string
  readonly role: string
  /** Its classes with a space before and after each. */
  readonly classes: string
  kids: (Spot | string)[] = []
  parent: Spot | null
  /** Hidden, and kept only because columns and cells are counted. */
  readonly gone: boolean
  /** Elements in sight from here down. */
  size = 1
  /** What the readers made of it; undone when something in it changes. */
  parts: Part[] | null = null
  text: string | null = null

  constructor(el: Element, tag: string, parent: Spot | null, gone = false) {
    this.el = el
    this.tag = tag
    this.parent = parent
    this.gone = gone
    this.role = el.getAttribute('role') ?? ''
    const classes = el.getAttribute('class')
    this.classes = classes === null ? '' : ` ${classes} `
  }

  has(name: string): boolean {
    return this.classes !== '' && this.classes.includes(` ${name} `)
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
export function elementsOf(spot: Spot): Spot[] {
  return spot.kids.filter((kid) => typeof kid !== 'string')
}

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
