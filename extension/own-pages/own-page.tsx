import { createContext, render, type ComponentChildren } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { optionsEn, type OptionsWords } from '#shared/language/options.en.ts'
import { optionsJa } from '#shared/language/options.ja.ts'
import { wordsOf } from '#shared/language/words.ts'
import type { Words } from '#shared/language/en.ts'
import type { Language } from '#shared/model/language.ts'
import { openStore } from '#shared/store/open-store.ts'
import { DEFAULT_SETTINGS, type Settings, type Store } from '#shared/store/store.ts'
import { useLanguage } from '#shared/ui/frame/use-language.ts'
import { useTheme } from '#shared/ui/frame/use-theme.ts'
import '#shared/ui/theme/tokens.css'
import '#shared/ui/theme/base.css'
import '#shared/ui/theme/controls.css'
import './own-pages.css'
import type { OwnState } from '../messages/own-pages.ts'
import { useOwnState, type Ask } from './use-own-state.ts'

/** What every part of the extension's own pages has at hand. `words` are the assistant's, `own` those of these pages. */
export type OwnPage = { store: Store; state: OwnState; ask: Ask; language: Language; words: Words; own: OptionsWords }

const Context = createContext<OwnPage | null>(null)

export function useOwnPage(): OwnPage {
  const page = useContext(Context)
  if (!page) throw new Error('outside of an own page')
  return page
}

/** Draws one of the extension's own pages, in the person's language and theme: its heading at once, the rest when the background has answered. */
export function startOwnPage(
  children: ComponentChildren,
  titleOf: (own: OptionsWords, language: Language) => string,
): void {
  const root = document.getElementById('app')
  if (root) render(<Frame titleOf={titleOf}>{children}</Frame>, root)
}

type FrameProps = { titleOf: (own: OptionsWords, language: Language) => string; children: ComponentChildren }

function Frame({ titleOf, children }: FrameProps) {
  const { store, settings } = useStore()
  const { state, failed, ask } = useOwnState()
  useTheme(settings.theme)
  const language = useLanguage(state?.language.locked ?? settings.language)
  const own = language === 'ja' ? optionsJa : optionsEn
  const title = titleOf(own, language)
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <main class="page own">
      <h1>{title}</h1>
      {failed && <p class="notice">{own.failed}</p>}
      {!failed && !(store && state) && <p role="status">{wordsOf(language).frame.loading}</p>}
      {!failed && store && state && (
        <Context.Provider value={{ store, state, ask, language, words: wordsOf(language), own }}>
          {children}
        </Context.Provider>
      )}
    </main>
  )
}

/** The settings are the store's, which may take a moment to open. */
function useStore(): { store: Store | null; settings: Settings } {
  const [store, setStore] = useState<Store | null>(null)
  const [settings, setSettings] = useState(DEFAULT_SETTINGS)
  useEffect(() => void openStore().then(setStore), [])
  useEffect(() => store?.watchSettings(setSettings), [store])
  return { store, settings }
}
