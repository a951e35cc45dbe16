import { useEffect, useRef } from 'preact/hooks'
import { LANGUAGES } from '#shared/model/language.ts'
import { useApp } from './app-context.ts'
import { linkTo, usePlace } from './route.ts'
import { useSlash } from './use-slash.ts'
import './header.css'

type Props = { topicId: string; openCase: string | null }

/** Name, places, language: the same on every page. The walk goes back to the case that was open. */
export function Header({ topicId, openCase }: Props) {
  const { words } = useApp()
  const { path } = usePlace()
  const list = useCurrentInView(path)
  useSlash()
  const places = [
    { to: openCase ? `case/${openCase}` : `walk/${topicId}`, word: words.frame.walk, under: ['/walk', '/case'] },
    { to: `map/${topicId}`, query: openCase ? { case: openCase } : {}, word: words.frame.map, under: ['/map'] },
    { to: 'cases', word: words.frame.cases, under: ['/cases'] },
    { to: 'logs', word: words.frame.logs, under: ['/logs'] },
    { to: 'builds', word: words.frame.builds, under: ['/builds'] },
    { to: 'glossary', word: words.frame.glossary, under: ['/glossary', '/term'] },
    { to: 'settings', word: words.frame.settings, under: ['/settings'] },
    { to: 'about', word: words.frame.about, under: ['/about'] },
  ]
  return (
    <header class="header no-print">
      <a class="skip" href="#main" onClick={skipToMain}>
        {words.frame.skip}
      </a>
      <a class="brand" href={linkTo('')} lang="en" aria-current={path === '/' ? 'page' : undefined}>
        <BrandMark />
        {words.product}
      </a>
      <nav aria-label={words.frame.nav}>
        <ul class="plain" ref={list} onFocusIn={showWhole}>
          {places.map(({ to, query, word, under }) => (
            <li key={word}>
              <a
                href={linkTo(to, query)}
                aria-current={under.some((start) => isUnder(path, start)) ? 'page' : undefined}
              >
                {word}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <a class="header-search" href={linkTo('search')} aria-label={words.frame.search}>
        <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
          <circle cx="7" cy="7" r="4.6" />
          <path d="m10.5 10.5 4 4" />
        </svg>
      </a>
      <LanguageSwitch />
    </header>
  )
}

const isUnder = (path: string, start: string) => path === start || path.startsWith(`${start}/`)

/** On a phone the row of places scrolls: the current one comes into view. */
function useCurrentInView(path: string) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const row = list.current
    const current = row?.querySelector<HTMLElement>('[aria-current]')
    if (row && current) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2
  }, [path])
  return list
}

/** On a phone the places are a row that scrolls: a place half out of sight that gets the focus comes in. */
function showWhole({ target }: Event): void {
  if (target instanceof Element) target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** The hash belongs to the route, so the skip link moves the focus itself. */
function skipToMain(event: Event): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('main h1, main')?.focus()
}

function BrandMark() {
  return (
    <svg viewBox="0 0 20 16" width="25" height="20" aria-hidden="true">
      <path class="beats" d="M1 5v6M4 3v10M7 6v4M16 4v8M19 6v4" />
      <path class="gap" d="M9.5 8h4" />
    </svg>
  )
}

function LanguageSwitch() {
  const { language, locked, report, settings, store, words } = useApp()
  return (
    <div class="language-switch" role="group" aria-label={words.language.choose}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          disabled={locked !== null}
          title={locked === null ? undefined : words.language.locked}
          onClick={() => store.changeSettings({ language: each }).catch(report)}
        >
          {words.language[each]}
        </button>
      ))}
      <button
        type="button"
        class="side-by-side"
        aria-pressed={settings.sideBySide}
        onClick={() => store.changeSettings({ sideBySide: !settings.sideBySide }).catch(report)}
      >
        {words.language.sideBySide}
      </button>
    </div>
  )
}
