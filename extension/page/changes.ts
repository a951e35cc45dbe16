/** Attributes that a capture looks at; what others change is not seen. */
const READ_ATTRIBUTES =
  'aria-busy aria-colindex aria-expanded aria-haspopup aria-hidden aria-label aria-level aria-rowcount aria-rowindex aria-selected aria-setsize aria-sort aria-valuemax aria-valuenow class colspan contenteditable data-columnid data-recordindex data-test-id data-title hidden id max open portlet-id role shape slot src style value'

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: READ_ATTRIBUTES.split(' '),
}

/** What has changed in a page since it was last taken: in its documents and its open shadow roots, not in what is our own. */
export class Changes {
  readonly #observer: MutationObserver
  readonly #followed = new Set<Node>()
  readonly #isOwn: (node: Node) => boolean
  readonly #onChange: (records: readonly MutationRecord[]) => void
  #changed = new Set<Element>()

  constructor(isOwn: (node: Node) => boolean, onChange: (records: readonly MutationRecord[]) => void) {
    this.#isOwn = isOwn
    this.#onChange = onChange
    this.#observer = new MutationObserver((records) => this.#note(records))
  }

  /** Watches these roots too. */
  follow(roots: Iterable<Node>): void {
    for (const root of roots) {
      if (this.#followed.has(root)) continue
      this.#followed.add(root)
      this.#observer.observe(root, OBSERVED)
      root.addEventListener('load', this.#loaded, true)
    }
  }

  /** The elements in whose branches something has changed; from here on anew. */
  take(): Set<Element> {
    this.#note(this.#observer.takeRecords(), false)
    const changed = this.#changed
    this.#changed = new Set()
    return changed
  }

  /** Watches nothing any more. */
  stop(): void {
    this.#observer.disconnect()
    for (const root of this.#followed) root.removeEventListener('load', this.#loaded, true)
    this.#followed.clear()
    this.#changed.clear()
  }

  readonly #loaded = ({ target }: Event): void => {
    const tag = (target as Partial<Element> | null)?.localName
    if (tag !== 'iframe' && tag !== 'frame') return
    this.#changed.add(target as Element)
    this.#onChange([])
  }

  #note(records: readonly MutationRecord[], tell = true): void {
    const told = records.filter((record) => !isOnlyOwn(record, this.#isOwn))
    for (const { target } of told) {
      const el = elementOf(target)
      if (el) this.#changed.add(el)
    }
    if (tell && told.length > 0) this.#onChange(told)
  }
}

/** What a change of this node is read anew with: the element around a text, the host of a shadow root. */
function elementOf(target: Node): Element | null {
  if (target.nodeType === 1) return target as Element
  return target.parentElement ?? ('host' in target ? (target as ShadowRoot).host : null)
}

function isOnlyOwn(
  { target, type, addedNodes, removedNodes }: MutationRecord,
  isOwn: (node: Node) => boolean,
): boolean {
  if (isOwn(target)) return true
  return type === 'childList' && [...addedNodes, ...removedNodes].every(isOwn)
}
