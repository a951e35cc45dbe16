import { render } from 'preact'
import { preferredLanguage, wordsOf } from '#shared/language/words.ts'
import type { Pack } from '#shared/model/pack.ts'
import { runningPacks } from '#shared/store/running-packs.ts'
import { openStore } from '#shared/store/open-store.ts'
import type { Settings, Store } from '#shared/store/store.ts'
import { readHash } from '../frame/route.ts'
import { App } from './app.tsx'
import { NoContentPage } from './no-content-page.tsx'
import { loadPageAt } from './routes.tsx'
import type { Shell } from './shell.ts'
import '../theme/tokens.css'
import '../theme/base.css'
import '../theme/controls.css'
import '../theme/page.css'
import '../theme/print.css'

/** Opens the store, takes the app's own pack from `packOf` and joins it with those from files, and draws the assistant in `root`. Never rejects: a page says what failed. */
export async function startApp(
  root: HTMLElement,
  shell: Shell,
  packOf: (store: Promise<Store>) => Promise<Pack>,
): Promise<void> {
  const opening = openStore()
  loadPageAt(readHash(location.hash).path)
  try {
    const [store, pack, locked = null] = await Promise.all([opening, packOf(opening), shell.lockedLanguage?.()])
    const [running, settings] = await Promise.all([runningPacks(store.packs, pack), settingsOf(store)])
    render(<App store={store} running={running} settings={settings} locked={locked} shell={shell} />, root)
  } catch (error) {
    render(<NoContentPage words={wordsOf(preferredLanguage(navigator.languages))} error={error} />, root)
  }
}

const settingsOf = (store: Store) =>
  new Promise<Settings>((resolve) => {
    const stop = store.watchSettings((settings) => {
      queueMicrotask(() => stop())
      resolve(settings)
    })
  })
