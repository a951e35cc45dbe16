import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { wordsOf } from '#shared/language/words.ts'
import type { Language } from '#shared/model/language.ts'
import type { Running } from '#shared/packs/join.ts'
import type { Settings, Store } from '#shared/store/store.ts'
import { AppContext, type App as AppState } from '../frame/app-context.ts'
import { useKeepingOnceInstalled } from '../frame/ask-to-keep.ts'
import { indexContent } from '../frame/content-index.ts'
import { ErrorBoundary } from '../frame/error-boundary.tsx'
import { LastCase } from '../frame/last-case.ts'
import { Header } from '../frame/header.tsx'
import { usePlace } from '../frame/route.ts'
import { drawPlace } from '../frame/routes.ts'
import { useArrival } from '../frame/use-arrival.ts'
import { useLanguage } from '../frame/use-language.ts'
import { useTheme } from '../frame/use-theme.ts'
import { Banners } from './banners.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { routesOf } from './routes.tsx'
import type { Shell } from './shell.ts'
import { useFinder } from './use-finder.ts'
import { useLastCase } from './use-last-case.ts'

type Props = { store: Store; running: Running; settings: Settings; locked: Language | null; shell: Shell }

/** The assistant: one frame, one page in it, chosen by the hash. */
export function App({ store, running: begun, settings: stored, locked, shell }: Props) {
  const [running, run] = useState(begun)
  const [settings, setSettings] = useState(stored)
  const [problem, setProblem] = useState<unknown>(null)
  const index = useMemo(() => indexContent(running.pack), [running])
  useEffect(() => store.watchSettings((next) => setSettings((now) => (same(now, next) ? now : next))), [store])
  useTheme(settings.theme)
  useKeepingOnceInstalled(store, settings)
  const language = useLanguage(locked ?? settings.language)
  const words = wordsOf(language)
  const openFinder = useFinder(running.pack, shell.openSearch)
  const app = useMemo<AppState>(
    () => ({
      index,
      running,
      run,
      store,
      settings,
      language,
      locked,
      words,
      show: shell.show,
      openFinder,
      report: setProblem,
    }),
    [index, running, store, settings, language, locked, words, shell, openFinder],
  )
  return (
    <AppContext.Provider value={app}>
      <Frame app={app} shell={shell}>
        <Banners shell={shell} problem={problem} dismiss={() => setProblem(null)} />
      </Frame>
    </AppContext.Provider>
  )
}

/** What is stored comes again after the first paint; the same settings draw nothing anew. */
const same = (a: Settings, b: Settings) => JSON.stringify(a) === JSON.stringify(b)

type FrameProps = { app: AppState; shell: Shell; children: ComponentChildren }

function Frame({ app, shell, children }: FrameProps) {
  const place = usePlace()
  const routes = useMemo(() => routesOf(app.index, shell), [app.index, shell])
  const lastCase = useLastCase(place.path, true)
  useArrival(partOf(place))
  return (
    <>
      <Header topicId={app.index.content.topics[0]?.id ?? ''} openCase={lastCase} />
      {children}
      <ErrorBoundary key={place.path} words={app.words}>
        <main id="main" class="page" tabIndex={-1}>
          <LastCase.Provider value={lastCase}>
            {drawPlace(routes, place) ?? <NotFoundPage path={place.path} />}
          </LastCase.Provider>
        </main>
      </ErrorBoundary>
    </>
  )
}

/** The part of a page a link names: in the query, or the glossary's term. */
const partOf = ({ path, query }: ReturnType<typeof usePlace>) =>
  query.get('part') ?? query.get('source') ?? (path.startsWith('/term/') ? path.slice('/term/'.length) : null)
