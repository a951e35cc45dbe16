import type { Topic } from '#shared/model/topic.ts'
import type { ContentIndex } from '../frame/content-index.ts'
import type { Route, Visit } from '../frame/routes.ts'
import { HomePage } from '../pages/home-page.tsx'
import { WalkPage } from '../walk/walk-page.tsx'
import { lazyPage } from './lazy-page.tsx'
import type { Shell } from './shell.ts'

const AboutPage = lazyPage(async () => (await import('../pages/about-page.tsx')).AboutPage)
const ArticlePage = lazyPage(async () => (await import('../pages/article-page.tsx')).ArticlePage)
const BuildsPage = lazyPage(async () => (await import('../pages/builds-page.tsx')).BuildsPage)
const GlossaryPage = lazyPage(async () => (await import('../pages/glossary-page.tsx')).GlossaryPage)
const QuestionPage = lazyPage(async () => (await import('../pages/question-page.tsx')).QuestionPage)
const VerdictPage = lazyPage(async () => (await import('../pages/verdict-page.tsx')).VerdictPage)
const CasesPage = lazyPage(async () => (await import('../cases/cases-page.tsx')).CasesPage)
const HandoverPage = lazyPage(async () => (await import('../handover/handover-page.tsx')).HandoverPage)
const LogsPage = lazyPage(async () => (await import('../logs/logs-page.tsx')).LogsPage)
const MapPage = lazyPage(async () => (await import('../map/map-page.tsx')).MapPage)
const OpenPage = lazyPage(async () => (await import('../handover/open-page.tsx')).OpenPage)
const PacksPage = lazyPage(async () => (await import('../packs/packs-page.tsx')).PacksPage)
const SettingsPage = lazyPage(async () => (await import('../pages/settings-page.tsx')).SettingsPage)
const SearchPage = lazyPage(async () => (await import('../search/search-page.tsx')).SearchPage)

/** Pages by the first part of their address. */
const LAZY = new Map<string, { load: () => Promise<unknown> }>(
  Object.entries({
    about: AboutPage,
    advice: ArticlePage,
    builds: BuildsPage,
    cases: CasesPage,
    content: PacksPage,
    glossary: GlossaryPage,
    logs: LogsPage,
    map: MapPage,
    note: ArticlePage,
    open: OpenPage,
    question: QuestionPage,
    search: SearchPage,
    settings: SettingsPage,
    term: GlossaryPage,
    verdict: VerdictPage,
  }),
)

/** Starts to load the page at a path such as `/advice/use-direct-nfs`; where that fails, the page itself says so when it is drawn. */
export function loadPageAt(path: string): void {
  LAZY.get(path.split('/')[1] ?? '')
    ?.load()
    .catch(() => {})
}

/** Every page with its address. Full ids are addresses: `advice/use-direct-nfs`. */
export function routesOf(index: ContentIndex, shell: Shell): Route[] {
  const topic = index.content.topics[0]
  if (!topic) return []
  const chosen = (params: Visit['params']) => (params['topic'] ? index.topic(params['topic']) : topic)
  return [
    { pattern: '/', draw: () => <HomePage topic={topic} /> },
    { pattern: '/search', draw: () => <SearchPage /> },
    {
      pattern: '/walk/:topic?',
      draw: ({ params, place }) =>
        draw(chosen(params), (found) => <WalkPage topic={found} caseId={null} asked={place.query.get('ask')} />),
    },
    {
      pattern: '/case/:id',
      draw: ({ params, place }) => (
        <WalkPage topic={topic} caseId={params['id'] ?? ''} asked={place.query.get('ask')} />
      ),
    },
    ...handoverRoutes(topic, shell),
    {
      pattern: '/map/:topic?',
      draw: ({ params, place }) =>
        draw(chosen(params), (found) => <MapPage topic={found} caseId={place.query.get('case')} />),
    },
    {
      pattern: '/advice/:id',
      draw: ({ params }) =>
        draw(index.article(`advice/${params['id']}`), (article) => <ArticlePage key={article.id} article={article} />),
    },
    {
      pattern: '/note/:id',
      draw: ({ params }) =>
        draw(index.article(`note/${params['id']}`), (article) => <ArticlePage key={article.id} article={article} />),
    },
    {
      pattern: '/question/:id',
      draw: ({ params }) =>
        draw(index.question(`question/${params['id']}`), (question) => <QuestionPage question={question} />),
    },
    {
      pattern: '/verdict/:id',
      draw: ({ params }) => draw(index.verdict(`verdict/${params['id']}`), (row) => <VerdictPage row={row} />),
    },
    { pattern: '/glossary', draw: () => <GlossaryPage termId={null} /> },
    {
      pattern: '/term/:id',
      draw: ({ params }) => draw(index.term(`term/${params['id']}`), ({ id }) => <GlossaryPage termId={id} />),
    },
    { pattern: '/builds', draw: ({ place }) => <BuildsPage text={place.query.get('q') ?? ''} /> },
    { pattern: '/cases', draw: () => <CasesPage topicId={topic.id} /> },
    { pattern: '/logs', draw: () => <LogsPage topicId={topic.id} read={shell.readLogs} /> },
    { pattern: '/content', draw: () => <PacksPage /> },
    { pattern: '/settings', draw: () => <Settings shell={shell} /> },
    {
      pattern: '/about',
      draw: ({ place }) => <AboutPage sourceId={place.query.get('source')} version={shell.version} />,
    },
  ]
}

/** A case on its way out, and on its way in. */
const handoverRoutes = (topic: Topic, shell: Shell): Route[] => [
  {
    pattern: '/case/:id/handover',
    draw: ({ params }) => <HandoverPage topic={topic} caseId={params['id'] ?? ''} shell={shell} />,
  },
  {
    pattern: '/open',
    draw: ({ place: { query } }) => (
      <OpenPage key={query.get('again') ?? query.get('shared')} payload={null} isShared={query.has('shared')} />
    ),
  },
  {
    pattern: '/open/:payload',
    draw: ({ params }) => <OpenPage key={params['payload']} payload={params['payload'] ?? ''} />,
  },
]

const Settings = ({ shell }: { shell: Shell }) => <SettingsPage offline={shell.useOffline()} />

/** Draws what was found; null, and so "no such page", when there is nothing. */
const draw = <T,>(found: T | undefined, page: (found: T) => preact.JSX.Element) => (found ? page(found) : null)
