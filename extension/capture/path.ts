import { INTO_FRAME, INTO_SHADOW, type Path } from '#shared/model/screen.ts'

/** The way from the top document's root element to an element, through open shadow roots and frames of the same origin. */
export function pathTo(el: Element): Path {
  const steps: number[] = []
  for (let at: Element | null = el; at; at = stepUp(at, steps));
  return steps.reverse()
}

function stepUp(el: Element, steps: number[]): Element | null {
  if (el.parentElement) {
    steps.push(positionOf(el))
    return el.parentElement
  }
  const root = el.getRootNode()
  if (isShadowRoot(root)) {
    steps.push(positionOf(el), INTO_SHADOW)
    return root.host
  }
  const frame = el.ownerDocument.defaultView?.frameElement ?? null
  if (frame) steps.push(INTO_FRAME)
  return frame
}

function positionOf(el: Element): number {
  let position = 0
  for (let before = el.previousElementSibling; before; before = before.previousElementSibling) position++
  return position
}

/** The element at a path, or null where the page has changed so that there is none. */
export function elementAt(path: Path, document: Document): Element | null {
  let at: Element | null = document.documentElement
  let within: ParentNode | null = at
  for (const step of path) {
    if (step === INTO_SHADOW) within = at?.shadowRoot ?? null
    else if (step === INTO_FRAME) within = at = frameRoot(at)
    else within = at = within?.children[step] ?? null
    if (!within) return null
  }
  return at
}

function frameRoot(frame: Element | null): Element | null {
  return (frame as HTMLIFrameElement | null)?.contentDocument?.documentElement ?? null
}

function isShadowRoot(root: Node): root is ShadowRoot {
  return 'host' in root
}
