import type { Clock } from './clock.ts'

/** The Navigation API, where a browser has it: it tells of a page's own calls of history too. */
type WithNavigation = { navigation?: EventTarget }

const LOOK_EVERY_MS = 500

/** Calls back when a page shows another address without being loaded anew. Gives back how to stop. */
export function watchAddress(window: Window, clock: Clock, onChange: () => void): () => void {
  let address = window.location.href
  const check = () => {
    if (window.location.href === address) return
    address = window.location.href
    onChange()
  }
  const { navigation } = window as unknown as WithNavigation
  navigation?.addEventListener('currententrychange', check)
  for (const event of EVENTS) window.addEventListener(event, check)
  const endPolling = navigation ? () => undefined : poll(clock, check)
  return () => {
    endPolling()
    navigation?.removeEventListener('currententrychange', check)
    for (const event of EVENTS) window.removeEventListener(event, check)
  }
}

const EVENTS = ['hashchange', 'popstate']

/** Without that interface a page's own `history.pushState` gives no sign outside of the page's own world. */
function poll(clock: Clock, check: () => void): () => void {
  let cancel = () => {}
  const again = () => {
    cancel = clock.later(() => {
      check()
      again()
    }, LOOK_EVERY_MS)
  }
  again()
  return () => cancel()
}
