import { Fragment } from 'preact'
import { useApp, useText } from '../frame/app-context.ts'
import { linkTo } from '../frame/route.ts'

/** Word joiner: the marks stay on the line of the words before them. */
const STAYS = '\u2060'

/** Small marks behind a claim: where it comes from, or that it is our own advice. */
export function Cite({ ids }: { ids: string[] }) {
  return (
    <span class="cites">
      {STAYS}
      {ids.map((id, place) => (
        <Fragment key={id}>
          {place > 0 && <wbr />}
          <Source id={id} />
        </Fragment>
      ))}
    </span>
  )
}

function Source({ id }: { id: string }) {
  const { index, words } = useApp()
  const text = useText()
  const source = index.source(id)
  if (!source)
    return (
      <span class="cite ours" title={words.article.oursLong}>
        {words.article.ours}
      </span>
    )
  return (
    <a class="cite" href={linkTo('about', { source: id })} title={text(source.title)}>
      <span class="visually-hidden">{`${words.article.sources}: `}</span>
      {shortName(id)}
    </a>
  )
}

/** `kb1681` reads as KB1681; other ids stay as they are. */
const shortName = (id: string) => id.replace(/(?:^|(?<=-))kb(?=\d)/, 'KB').replace(/^(veeam|vmware)-(docs-)?/, '')
