import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { chipEn, overlayEn, type ChipWords, type OverlayWords } from '#shared/language/overlay.en.ts'
import { chipJa, overlayJa } from '#shared/language/overlay.ja.ts'
import type { Bilingual, Language } from '#shared/model/language.ts'
import type { ToBackground } from '../../messages/messages.ts'
import type { PanelHandle } from '../panel-handle.ts'
import type { PageState } from '../page-state.ts'

/** What every part of the panel needs. */
export type Panel = {
  handle: PanelHandle
  state: PageState
  language: Language
  words: OverlayWords
  chip: ChipWords
  text: (both: Bilingual) => string
  /** What cannot be sent changes nothing: what is shown stays true. */
  send: (message: ToBackground) => Promise<unknown>
}

export const PanelContext = createContext<Panel | null>(null)

export function usePanel(): Panel {
  const panel = useContext(PanelContext)
  if (!panel) throw new Error('Outside of the panel')
  return panel
}

export function panelOf(handle: PanelHandle, state: PageState): Panel {
  const { language } = state.start
  return {
    handle,
    state,
    language,
    words: language === 'ja' ? overlayJa : overlayEn,
    chip: language === 'ja' ? chipJa : chipEn,
    text: (both) => both[language],
    send: (message) => handle.send(message).catch(() => null),
  }
}
