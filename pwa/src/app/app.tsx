import { useEffect, useMemo, useState } from 'preact/hooks'
import { wordsOf } from '#shared/language/words.ts'
import type { Pack } from '#shared/model/pack.ts'
import type { Settings, Store } from '#shared/store/store.ts'
import { AppContext, type App as AppState } from '#shared/ui/frame/app-context.ts'
import { indexContent } from '#shared/ui/frame/content-index.ts'
import { ErrorBoundary } from '#shared/ui/frame/error-boundary.tsx'
import { Header } from '#shared/ui/frame/header.tsx'
import { usePlace } from '#shared/ui/frame/route.ts'
import { drawPlace } from '#shared/ui/frame/routes.ts'
import { useArrival } from '#shared/ui/frame/use-arrival.ts'
import { useLanguage } from '#shared/ui/frame/use-language.ts'
import { useTheme } from '#shared/ui/frame/use-theme.ts'
import { Banners } from './banners.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { routesOf } from './routes.tsx'
import { useFinder } from './use-finder.ts'
import { useLastCase } from './use-last-case.ts'

type Props = { store: Store; pack: Pack; settings: Settings }

/** The assistant: one frame, one page in it, chosen by the hash. */
export function App({ store, pack, settings: stored }: Props) {
  const [settings, setSettings] = useState(stored)
  const [problem, setProblem] = useState<unknown>(null)
  const index = useMemo(() => indexContent(pack), [pack])
  useEffect(() => store.watchSettings((next) => setSettings((now) => (same(now, next) ? now : next))), [store])
  useTheme(settings.theme)
  const language = useLanguage(settings.language)
  const words = wordsOf(language)
  const openFinder = useFinder(pack)
  const app = useMemo<AppState>(
    () => ({ index, store, settings, language, words, openFinder, report: setProblem }),
    [index, store, settings, language, words, openFinder],
  )
  return (
    <AppContext.Provider value={app}>
      <Frame app={app}>
        <Banners problem={problem} dismiss={() => setProblem(null)} />
      </Frame>
    </AppContext.Provider>
  )
}

/** What is stored comes again after the first paint; the same settings draw nothing anew. */
const same = (a: Settings, b: Settings) => JSON.stringify(a) === JSON.stringify(b)

function Frame({ app, children }: { app: AppState; children: preact.ComponentChildren }) {
  const place = usePlace()
  const routes = useMemo(() => routesOf(app.index), [app.index])
  const lastCase = useLastCase(place.path)
  useArrival(partOf(place))
  return (
    <>
      <Header topicId={app.index.content.topics[0]?.id ?? ''} openCase={lastCase} />
      {children}
      <ErrorBoundary key={place.path} words={app.words}>
        <main id="main" class="page" tabIndex={-1}>
          {drawPlace(routes, place) ?? <NotFoundPage path={place.path} />}
        </main>
      </ErrorBoundary>
    </>
  )
}

/** The part of a page a link names: in the query, or the glossary's term. */
const partOf = ({ path, query }: ReturnType<typeof usePlace>) =>
  query.get('part') ?? query.get('source') ?? (path.startsWith('/term/') ? path.slice('/term/'.length) : null)
