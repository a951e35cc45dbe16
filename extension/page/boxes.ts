/** A box in the top window, in CSS px. */
export type Box = { left: number; top: number; width: number; height: number }

const LARGEST_COUNT = 20

/** Where an element stands in the top window: a box per line of it, through the frames around it. Empty where it has no size. */
export function boxesOf(el: Element): Box[] {
  const own = withSize([...el.getClientRects()])
  const boxes = own.length > 0 ? own : withSize(rectsWithin(el))
  return inTopWindow(boxes.slice(0, LARGEST_COUNT), el.ownerDocument)
}

/** Whether any of the boxes lies under an element. */
export function isBehind(boxes: readonly Box[], el: Element): boolean {
  const { left, top, right, bottom } = el.getBoundingClientRect()
  return boxes.some(
    (box) => box.left < right && box.left + box.width > left && box.top < bottom && box.top + box.height > top,
  )
}

const withSize = (rects: readonly DOMRect[]): Box[] => rects.filter(({ width, height }) => width > 0 && height > 0)

/** An element without a box of its own shows through what is in it. */
function rectsWithin(el: Element): DOMRect[] {
  const range = el.ownerDocument.createRange()
  range.selectNodeContents(el)
  return [...range.getClientRects()]
}

/** A frame may be scaled; its border stands around what it shows. */
function inTopWindow(boxes: readonly Box[], document: Document): Box[] {
  const frame = document.defaultView?.frameElement
  if (!frame) return [...boxes]
  const around = frame.getBoundingClientRect()
  const { offsetWidth, offsetHeight } = frame as HTMLElement
  const scaleX = offsetWidth > 0 ? around.width / offsetWidth : 1
  const scaleY = offsetHeight > 0 ? around.height / offsetHeight : 1
  const outer = boxes.map(({ left, top, width, height }) => ({
    left: around.left + (frame.clientLeft + left) * scaleX,
    top: around.top + (frame.clientTop + top) * scaleY,
    width: width * scaleX,
    height: height * scaleY,
  }))
  return inTopWindow(outer, frame.ownerDocument)
}
