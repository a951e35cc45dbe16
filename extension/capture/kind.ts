/** What elements of one tag, role and class attribute have in common. */
export class Kind {
  readonly tag: string
  readonly role: string
  /** Its classes with a space before and after each. */
  readonly classes: string
  /** No attributes at all. */
  readonly bare: boolean
  /** What was asked of it already, by question. */
  readonly answers: unknown[] = []

  constructor(tag: string, bare: boolean, role = '', attribute = '') {
    this.tag = tag
    this.role = role
    this.bare = bare
    const names = attribute.trim()
    this.classes = names === '' ? '' : ` ${names.replace(/\s+/g, ' ')} `
  }

  has(name: string): boolean {
    return this.classes !== '' && this.classes.includes(` ${name} `)
  }
}

let questions = 0

/** A question that a kind alone answers, asked once for each: pages repeat the same few hundred kinds. */
export function ofKind<T>(ask: (kind: Kind) => T): (spot: { kind: Kind }) => T {
  const question = questions++
  return ({ kind }) => {
    const known = kind.answers[question]
    return known === undefined ? (kind.answers[question] = ask(kind)) : (known as T)
  }
}

type OfTag = { bare: Kind; ofRole: Map<string, Map<string, Kind>> }

const MOST_KINDS = 4_000
const tags = new Map<string, OfTag>()
let kept = 0

/** The kind of an element: the same for the same tag, role and class attribute, as long as there are not too many. */
export function kindOf(el: Element): Kind {
  const tag = el.localName
  const ofTag = tags.get(tag) ?? newTag(tag)
  if (!el.hasAttributes()) return ofTag.bare
  const role = el.getAttribute('role') ?? ''
  const classes = el.getAttribute('class') ?? ''
  return ofTag.ofRole.get(role)?.get(classes) ?? newKind(ofTag, role, classes)
}

function newTag(tag: string): OfTag {
  const made = { bare: new Kind(tag, true), ofRole: new Map<string, Map<string, Kind>>() }
  if (++kept <= MOST_KINDS) tags.set(tag, made)
  return made
}

function newKind({ bare, ofRole }: OfTag, role: string, classes: string): Kind {
  const made = new Kind(bare.tag, false, role, classes)
  if (++kept > MOST_KINDS) return made
  const ofClasses = ofRole.get(role) ?? new Map<string, Kind>()
  ofRole.set(role, ofClasses.set(classes, made))
  return made
}
