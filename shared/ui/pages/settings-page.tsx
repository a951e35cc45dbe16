import type { Theme } from '#shared/store/store.ts'
import type { OfflineState } from '../app/shell.ts'
import { useApp, useTitle } from '../frame/app-context.ts'
import { LanguageChoice } from '../frame/language-choice.tsx'
import { lazyPage } from '../app/lazy-page.tsx'
import './lists.css'
import { StorageSettings } from './storage-settings.tsx'

const ReadinessCard = lazyPage(async () => (await import('../readiness/readiness-card.tsx')).ReadinessCard)

const THEMES: Theme[] = ['system', 'light', 'dark']

/** Language, appearance, and what this device keeps. */
export function SettingsPage({ offline }: { offline: OfflineState | null }) {
  const { index, words } = useApp()
  useTitle(words.settings.title)
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>{words.settings.title}</h1>
      <Languages />
      <ThemeChoice />
      {offline && <h2>{words.settings.offline}</h2>}
      {offline && <p>{words.settings.offlineState[offline]}</p>}
      <ReadinessCard offline={offline} />
      <h2>{words.settings.content}</h2>
      <p>{words.settings.contentState(index.pack.date, index.pack.hash.slice(0, 12))}</p>
      <StorageSettings />
    </div>
  )
}

function Languages() {
  const { language, locked, report, settings, store, words } = useApp()
  const sideBySide = (checked: boolean) => store.changeSettings({ sideBySide: checked }).catch(report)
  return (
    <LanguageChoice
      language={language}
      locked={locked === null ? null : words.language.locked}
      choose={(each) => void store.changeSettings({ language: each }).catch(report)}
    >
      <label>
        <input
          type="checkbox"
          checked={settings.sideBySide}
          onChange={(event) => sideBySide(event.currentTarget.checked)}
        />
        {words.language.sideBySideLong}
      </label>
    </LanguageChoice>
  )
}

function ThemeChoice() {
  const { report, settings, store, words } = useApp()
  const pick = (theme: Theme) => store.changeSettings({ theme }).catch(report)
  return (
    <fieldset class="plain-fieldset">
      <legend>
        <h2>{words.settings.theme}</h2>
      </legend>
      <div class="choices">
        {THEMES.map((theme) => (
          <label key={theme}>
            <input type="radio" name="theme" checked={theme === settings.theme} onChange={() => pick(theme)} />
            {words.settings[theme]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
