import type { Theme } from '#shared/store/store.ts'
import type { OfflineState } from '../app/shell.ts'
import { useApp, useTitle } from '../frame/app-context.ts'
import { LanguageChoice } from '../frame/language-choice.tsx'
import { linkTo } from '../frame/route.ts'
import { lazyPage } from '../app/lazy-page.tsx'
import './lists.css'
import { StorageSettings } from './storage-settings.tsx'

const ReadinessCard = lazyPage(async () => (await import('../readiness/readiness-card.tsx')).ReadinessCard)

const THEMES: Theme[] = ['system', 'light', 'dark']

/** Language, appearance, and what this device keeps. */
export function SettingsPage({ offline }: { offline: OfflineState | null }) {
  const { words } = useApp()
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
      <ContentState />
      <StorageSettings />
    </div>
  )
}

/** Which packs run, and the way to change that. */
function ContentState() {
  const { running, words } = useApp()
  const { contentFrom, contentPacks, contentRests, contentState } = words.settings
  const rests = running.parts.some(({ from, state }) => from === 'file' && state !== 'runs')
  return (
    <>
      {running.parts
        .filter(({ state }) => state === 'runs')
        .map(({ date, from, hash }) => (
          <p key={hash}>
            {contentState(date, hash.slice(0, 12))} ({contentFrom[from]})
          </p>
        ))}
      {rests && <p>{contentRests}</p>}
      <p class="alone">
        <a href={linkTo('content')}>{contentPacks}</a>
      </p>
    </>
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
