import { render } from 'preact'
import { preferredLanguage, wordsOf } from '#shared/language/words.ts'
import { openStore } from '#shared/store/open-store.ts'
import { loadPack } from '#shared/store/packs.ts'
import type { Settings, Store } from '#shared/store/store.ts'
import '#shared/ui/theme/tokens.css'
import '#shared/ui/theme/base.css'
import '#shared/ui/theme/controls.css'
import '#shared/ui/theme/print.css'
import { App } from './app/app.tsx'
import { NoContentPage } from './app/no-content-page.tsx'
import { registerOffline } from './offline/registration.ts'

/** Reads the pack that was built with this code; it is in the precache beside it. */
async function shippedPack(): Promise<string> {
  const response = await fetch('./pack.json')
  if (!response.ok) throw new Error(`pack.json: ${response.status}`)
  return response.text()
}

const settingsOf = (store: Store) =>
  new Promise<Settings>((resolve) => {
    const stop = store.watchSettings((settings) => {
      queueMicrotask(() => stop())
      resolve(settings)
    })
  })

async function boot(root: HTMLElement): Promise<void> {
  const opening = openStore()
  try {
    const [store, { pack }] = await Promise.all([opening, loadPack(opening, shippedPack)])
    render(<App store={store} pack={pack} settings={await settingsOf(store)} />, root)
  } catch (error) {
    render(<NoContentPage words={wordsOf(preferredLanguage(navigator.languages))} error={error} />, root)
  }
  await registerOffline()
}

const root = document.getElementById('app')
if (root) void boot(root)
