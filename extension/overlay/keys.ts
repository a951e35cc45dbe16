const KEYS = ['keydown', 'keypress', 'keyup'] as const
const OTHERS = (
  'input beforeinput change paste copy cut click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout ' +
  'pointerdown pointerup pointermove pointerover pointerout touchstart touchmove touchend wheel focusin focusout ' +
  'compositionstart compositionupdate compositionend'
).split(' ')

/**
 * Keeps from the page what happens in our element: no shortcut, no trap for the focus, no click beside a menu.
 * Keys are taken before the page's listeners see them, and given to `onKey`; what the browser does with them stays.
 */
export function shield(host: HTMLElement, onKey: (event: KeyboardEvent) => void, signal: AbortSignal): void {
  const view = host.ownerDocument.defaultView
  const take = (event: KeyboardEvent) => {
    if (!event.composedPath().includes(host)) return
    event.stopImmediatePropagation()
    onKey(event)
  }
  for (const type of KEYS) view?.addEventListener(type, take, { capture: true, signal })
  for (const type of OTHERS) host.addEventListener(type, (event) => event.stopPropagation(), { passive: true, signal })
}
