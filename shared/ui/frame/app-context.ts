import { createContext } from 'preact'
import { useContext, useEffect } from 'preact/hooks'
import type { Words } from '#shared/language/en.ts'
import type { Entry } from '#shared/model/fact.ts'
import type { Bilingual, Language } from '#shared/model/language.ts'
import type { Settings, Store } from '#shared/store/store.ts'
import type { Running } from '#shared/packs/join.ts'
import type { Finder } from '../search/finder.ts'
import type { ContentIndex } from './content-index.ts'

/** What every page needs. `report` shows one sentence about something that went wrong, once. */
export type App = {
  index: ContentIndex
  /** Which packs the content comes from. */
  running: Running
  /** Shows other content from now on; keeping the choice is the caller's. */
  run: (next: Running) => void
  store: Store
  settings: Settings
  language: Language
  /** The language that an administrator set; null where the person chooses. */
  locked: Language | null
  words: Words
  /** Shows on the console's page where something was read; missing where there is no console. */
  show?: ShowEvidence | undefined
  /** Opens search over the content and the cases; the same one each time. */
  openFinder: () => Promise<Finder>
  report: (problem: unknown) => void
}

/** Outlines a fact on a console's page. Resolves to whether an open page has it. */
export type ShowEvidence = (entry: Entry) => Promise<boolean>

export const AppContext = createContext<App | null>(null)

/** The app around a component. @throws when used outside of it, which is a mistake of ours. */
export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('useApp is used outside of the app')
  return app
}

/** Picks the person's language out of a text. */
export function useText(): <T>(text: Bilingual<T>) => T {
  const { language } = useApp()
  return (text) => text[language]
}

/** Names the page in the browser's tab and history. */
export function useTitle(title: string): void {
  const { words } = useApp()
  useEffect(() => {
    document.title = title === words.product ? `${words.product}: ${words.tagline}` : `${title} — ${words.product}`
  }, [title, words])
}
