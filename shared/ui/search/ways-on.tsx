import { useApp, useText } from '../frame/app-context.ts'
import { linkTo } from '../frame/route.ts'

/** The ways that need no search. */
export function WaysOn() {
  const { index, words } = useApp()
  const text = useText()
  return (
    <>
      <h2>{words.search.topics}</h2>
      <ul class="plain rows">
        {index.content.topics.map(({ id, title, summary }) => (
          <li key={id}>
            <a href={linkTo(`walk/${id}`)}>{text(title)}</a>
            <span class="small soft">{text(summary)}</span>
          </li>
        ))}
        <li>
          <a href={linkTo('builds')}>{words.builds.title}</a>
        </li>
        <li>
          <a href={linkTo('glossary')}>{words.glossary.title}</a>
        </li>
      </ul>
    </>
  )
}
