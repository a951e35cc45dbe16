import assert from 'node:assert/strict'

/** One tab of any engine: what the offline journeys need of it. */
export interface Tab {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  /** The value of an expression in the page; a promise is waited for. */
  read<T>(expression: string): Promise<T>
}

const PATIENCE_MS = 20_000
const PAUSE_MS = 50

/** Asks `probe` until its answer fits; throws with the last answer when it never does. */
export async function until<T>(what: string, probe: () => Promise<T>, fits: (found: T) => unknown): Promise<T> {
  const end = Date.now() + PATIENCE_MS
  let last: unknown
  while (Date.now() < end) {
    try {
      const found = await probe()
      if (fits(found)) return found
      last = found
    } catch (error) {
      last = error // the page is being loaded anew
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  assert.fail(`never ${what}; last: ${String(last)}`)
}

/** The heading of the page that is open, once there is one that fits. */
export function heading(tab: Tab, fits: (text: string) => boolean = () => true): Promise<string> {
  const probe = () => tab.read<string>(`document.querySelector('main h1')?.textContent ?? ''`)
  return until('a heading that fits', probe, (text) => text !== '' && fits(text))
}

/** Waits until the app would open with no network: its worker runs and has this page. */
export async function untilReady(tab: Tab): Promise<void> {
  const expression = `navigator.serviceWorker.getRegistration().then((found) => [found?.active?.state, navigator.serviceWorker.controller !== null].join())`
  await until(
    'ready for offline use',
    () => tab.read<string>(expression),
    (state) => state === 'activated,true',
  )
}

/** Proves that there is no network: a file of the same origin that nobody keeps must not come. */
export async function expectNoServer(tab: Tab): Promise<void> {
  const control = `fetch('./control-' + Math.random()).then((response) => 'answered ' + response.status, () => 'no answer')`
  assert.equal(await tab.read(control), 'no answer')
}
