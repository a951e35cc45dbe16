import { useApp, useText, useTitle } from '../frame/app-context.ts'
import { ContentLink } from '../prose/link.tsx'
import './lists.css'

/** What Unstun is, what it promises, and every source with how often it is cited. */
export function AboutPage({ sourceId, version }: { sourceId: string | null; version: string }) {
  const { words } = useApp()
  useTitle(words.about.title)
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>{words.about.title}</h1>
      <h2>{words.about.what}</h2>
      <p>{words.about.whatText}</p>
      <h2>{words.about.promise}</h2>
      <ul>
        {words.about.promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
      <p class="notice">{words.about.independent}</p>
      <p class="small soft">
        {words.about.version(version)}, {words.about.licence}
      </p>
      <h2>{words.about.sources}</h2>
      <Sources lit={sourceId} />
    </div>
  )
}

function Sources({ lit }: { lit: string | null }) {
  const { index, words } = useApp()
  const text = useText()
  const citedBy = (id: string) => index.content.articles.filter(({ sources }) => sources.includes(id)).length
  return (
    <ul class="plain">
      {index.content.sources.map((source) => (
        <li key={source.id} id={`part-${source.id}`} class={source.id === lit ? 'source lit' : 'source'}>
          {source.url ? <ContentLink to={source.url}>{text(source.title)}</ContentLink> : text(source.title)}
          <p class="small soft">
            {[source.publisher, source.date, words.about[source.read === 'first-hand' ? 'firstHand' : 'secondHand']]
              .concat(citedBy(source.id) > 0 ? words.about.cited(citedBy(source.id)) : [])
              .filter(Boolean)
              .join(' · ')}
          </p>
          {source.note && <p class="small">{text(source.note)}</p>}
        </li>
      ))}
    </ul>
  )
}
