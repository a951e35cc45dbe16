import { useApp, useText } from '../frame/app-context.ts'
import { linkTo } from '../frame/route.ts'

/** Word joiner: the marks stay on the line of the words before them. */
const STAYS = '\u2060'

/** Small marks behind a claim: where it comes from, or that it is our own advice. */
export function Cite({ ids }: { ids: string[] }) {
  const { index, words } = useApp()
  const text = useText()
  return (
    <span class="cites">
      {STAYS}
      {ids.map((id) => {
        const source = index.source(id)
        const title = source ? text(source.title) : words.article.oursLong
        return source ? (
          <a key={id} class="cite" href={linkTo('about', { source: id })} title={title}>
            <span class="visually-hidden">{`${words.article.sources}: `}</span>
            {shortName(id)}
          </a>
        ) : (
          <span key={id} class="cite ours" title={title}>
            {words.article.ours}
          </span>
        )
      })}
    </span>
  )
}

/** `kb1681` reads as KB1681; other ids stay as they are. */
const shortName = (id: string) => id.replace(/(?:^|(?<=-))kb(?=\d)/, 'KB').replace(/^(veeam|vmware)-(docs-)?/, '')
