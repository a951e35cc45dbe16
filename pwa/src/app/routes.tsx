import type { ContentIndex } from '#shared/ui/frame/content-index.ts'
import type { Route } from '#shared/ui/frame/routes.ts'
import { AboutPage } from '#shared/ui/pages/about-page.tsx'
import { ArticlePage } from '#shared/ui/pages/article-page.tsx'
import { BuildsPage } from '#shared/ui/pages/builds-page.tsx'
import { CasesPage } from '#shared/ui/pages/cases-page.tsx'
import { GlossaryPage } from '#shared/ui/pages/glossary-page.tsx'
import { HomePage } from '#shared/ui/pages/home-page.tsx'
import { QuestionPage } from '#shared/ui/pages/question-page.tsx'
import { SettingsPage } from '#shared/ui/pages/settings-page.tsx'
import { VerdictPage } from '#shared/ui/pages/verdict-page.tsx'
import { WalkPage } from '#shared/ui/walk/walk-page.tsx'
import { LazyLogsPage } from './lazy-logs-page.tsx'
import { LazyMapPage } from './lazy-map-page.tsx'
import { LazySearchPage } from './lazy-search-page.tsx'
import { OfflineSettings } from './offline-settings.tsx'

/** Every page with its address. Full ids are addresses: `advice/use-direct-nfs`. */
export function routesOf(index: ContentIndex): Route[] {
  const topic = index.content.topics[0]
  if (!topic) return []
  return [
    { pattern: '/', draw: () => <HomePage topic={topic} /> },
    { pattern: '/search', draw: () => <LazySearchPage /> },
    {
      pattern: '/walk/:topic',
      draw: ({ params, place }) => {
        const chosen = index.topic(params['topic'] ?? '')
        return chosen ? <WalkPage topic={chosen} caseId={null} asked={place.query.get('ask')} /> : null
      },
    },
    {
      pattern: '/case/:id',
      draw: ({ params, place }) => (
        <WalkPage topic={topic} caseId={params['id'] ?? ''} asked={place.query.get('ask')} />
      ),
    },
    {
      pattern: '/map/:topic',
      draw: ({ params, place }) =>
        draw(index.topic(params['topic'] ?? ''), (found) => (
          <LazyMapPage topic={found} caseId={place.query.get('case')} />
        )),
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
    { pattern: '/logs', draw: () => <LazyLogsPage topicId={topic.id} /> },
    { pattern: '/settings', draw: () => <OfflineSettings draw={(offline) => <SettingsPage offline={offline} />} /> },
    {
      pattern: '/about',
      draw: ({ place }) => <AboutPage sourceId={place.query.get('source')} version={__VERSION__} />,
    },
  ]
}

/** Draws what was found; null, and so "no such page", when there is nothing. */
const draw = <T,>(found: T | undefined, page: (found: T) => preact.JSX.Element) => (found ? page(found) : null)
