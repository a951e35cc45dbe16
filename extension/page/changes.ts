import type { Changed } from '../capture/renew.ts'
import type { Happening } from './pace.ts'

/** Attributes that a capture looks at, or by which style sheets show and hide; others may change as they like. */
const READ_ATTRIBUTES =
  'aria-busy aria-colindex aria-expanded aria-haspopup aria-hidden aria-label aria-level aria-rowcount aria-rowindex aria-selected aria-setsize aria-sort aria-valuemax aria-valuenow class colspan contenteditable data-columnid data-recordindex data-test-id data-title hidden id max open portlet-id role shape slot src style value'

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: READ_ATTRIBUTES.split(' '),
}

/** Said by bars of progress many times a second; nothing else in them changes with it. */
const OF_ITSELF = new Set(['aria-valuenow', 'aria-valuemax', 'value', 'max'])
/** So many new elements are a part of a page. */
const PART = 20
/** More than this is a page that is better walked whole. */
const MOST_CHANGED = 2_000

/** Events after which something may be in sight that was not, with no change in the page's elements. */
const SHOWING = ['transitionend', 'animationend']

/** `hasShown`: what is in sight may be another, though no element has changed. */
export type OnChange = (what: Happening, hasShown: boolean) => void

/** What has changed in a page since it was last taken: in its documents and open shadow roots, not in what is our own. */
export class Changes {
  readonly #document: Document
  readonly #isOwn: (node: Node) => boolean
  readonly #onChange: OnChange
  #observer: MutationObserver
  #followed = new Set<Node>()
  #anew = new Set<Element>()
  #inside = new Set<Element>()

  constructor(document: Document, isOwn: (node: Node) => boolean, onChange: OnChange) {
    this.#document = document
    this.#isOwn = isOwn
    this.#onChange = onChange
    this.#observer = new MutationObserver((records) => this.#note(records, true))
  }

  /** Watches these roots too. */
  follow(roots: Iterable<Node>): void {
    for (const root of roots) {
      if (this.#followed.has(root)) continue
      this.#followed.add(root)
      this.#observer.observe(root, OBSERVED)
      root.addEventListener('load', this.#loaded, true)
      for (const event of SHOWING) root.addEventListener(event, this.#showed, true)
    }
  }

  /** What has changed; null: nothing. From here on anew. */
  take(): Changed | null {
    this.#note(this.#observer.takeRecords(), false)
    const changed = { anew: this.#anew, inside: this.#inside }
    this.#anew = new Set()
    this.#inside = new Set()
    return changed.anew.size + changed.inside.size === 0 ? null : changed
  }

  /** Watches nothing until something is followed again. */
  stop(): void {
    this.#observer.disconnect()
    for (const root of this.#followed) {
      root.removeEventListener('load', this.#loaded, true)
      for (const event of SHOWING) root.removeEventListener(event, this.#showed, true)
    }
    this.#followed.clear()
    this.#anew.clear()
    this.#inside.clear()
  }

  /** These have changed in a way that nothing tells of. */
  mark(elements: readonly Element[]): void {
    for (const el of elements) this.#anew.add(el)
  }

  /** Everything may look different: a style sheet came. */
  all(): void {
    this.#inside.clear()
    this.#anew.clear()
    if (this.#document.body) this.#anew.add(this.#document.body)
  }

  readonly #showed = (): void => this.#onChange('tick', true)

  readonly #loaded = ({ target }: Event): void => {
    const tag = (target as Partial<Element> | null)?.localName
    if (tag === 'iframe' || tag === 'frame') this.#anew.add(target as Element)
    else if (tag === 'link') this.all()
    else return
    this.#onChange(tag === 'link' ? 'tick' : 'part', tag === 'link')
  }

  #note(records: readonly MutationRecord[], tell: boolean): void {
    let added = 0
    let isAny = false
    for (const record of records) {
      if (isOnlyOwn(record, this.#isOwn)) continue
      isAny = true
      this.#noteOne(record)
      if (tell && added < PART) added += sizeOf(record.addedNodes)
    }
    if (this.#anew.size + this.#inside.size > MOST_CHANGED) this.all()
    if (tell && isAny) this.#onChange(added >= PART ? 'part' : 'tick', false)
  }

  #noteOne({ target, type, attributeName, addedNodes }: MutationRecord): void {
    const el = readIn(target)
    if (el?.localName === 'style' || [...addedNodes].some(isStyle)) return this.all()
    if (!el) return
    const isAnew = type === 'attributes' && !OF_ITSELF.has(attributeName ?? '')
    if (isAnew) this.#anew.add(el)
    else this.#inside.add(el)
    // What came while the page was being walked may have been walked already, as something that it is not.
    for (const node of addedNodes) if (node.nodeType === 1) this.#anew.add(node as Element)
  }
}

const isStyle = ({ nodeName }: Node): boolean => nodeName === 'STYLE' || nodeName === 'LINK'

/** What a change of this node is read with: the element around a text, the host of a shadow root, a document's body or its frame. */
function readIn(target: Node): Element | null {
  const el = target.nodeType === 1 ? (target as Element) : target.parentElement
  if (el) return el === el.ownerDocument.documentElement ? (el.ownerDocument.body ?? frameOf(el.ownerDocument)) : el
  if ('host' in target) return (target as ShadowRoot).host
  return target.nodeType === 9 ? frameOf(target as Document) : null
}

const frameOf = ({ defaultView }: Document): Element | null => defaultView?.frameElement ?? null

function isOnlyOwn(
  { target, type, addedNodes, removedNodes }: MutationRecord,
  isOwn: (node: Node) => boolean,
): boolean {
  if (isOwn(target)) return true
  return type === 'childList' && [...addedNodes, ...removedNodes].every(isOwn)
}

/** About how many elements came; what is deep in them is not counted. */
function sizeOf(added: NodeList): number {
  let size = 0
  for (const node of added) if (node.nodeType === 1) size += 1 + (node as Element).getElementsByTagName('*').length
  return size
}
