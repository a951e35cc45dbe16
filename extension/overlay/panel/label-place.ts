import type { Find } from '../../page/highlight.ts'
import { boxesOf } from '../../page/boxes.ts'

const DEEPEST = 8

/** Finds where a page shows a label: an element that says it and nothing else, and that has a size. */
export function labelPlace(document: Document, label: string): Find {
  const said = solid(label)
  let found = new WeakRef<Element>(document.documentElement)
  return () => {
    const kept = found.deref()
    if (kept?.isConnected && says(kept, said)) return kept
    const el = search(document, said)
    if (el) found = new WeakRef(el)
    return el
  }
}

function search(root: Document | ShadowRoot, said: string): Element | null {
  const doc = 'documentElement' in root ? root : root.ownerDocument
  const walker = doc.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // Not by its class: an element of a frame is of that frame's.
    const el = node.nodeType === node.ELEMENT_NODE ? within(node as Element, said) : around(node, said)
    if (el) return el
  }
  return null
}

/** Inside an open shadow root, or a frame that may be read from here. */
function within(el: Element, said: string): Element | null {
  if (el.shadowRoot) return search(el.shadowRoot, said)
  if (el.localName !== 'iframe') return null
  const { contentDocument } = el as HTMLIFrameElement
  return contentDocument && search(contentDocument, said)
}

/** The smallest element around a text that says all of the label. */
function around(text: Node, said: string): Element | null {
  const begun = solid(text.nodeValue ?? '')
  if (begun === '' || !said.startsWith(begun)) return null
  let el = text.parentElement
  for (let depth = 0; el && depth < DEEPEST; depth++) {
    const length = solid(el.textContent).length
    if (length >= said.length) return says(el, said) && boxesOf(el).length > 0 ? el : null
    el = el.parentElement
  }
  return null
}

const says = (el: Element, said: string) => solid(el.textContent) === said

/** A colon behind a label is drawn by some, and read by none. */
const solid = (text: string) => text.replaceAll(/\s+/g, '').replace(/[:：]$/, '')
