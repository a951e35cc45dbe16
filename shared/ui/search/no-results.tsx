import { useApp, useText } from '../frame/app-context.ts'
import { linkTo } from '../frame/route.ts'

type Props = { suggestions: readonly string[]; onSuggestion: (text: string) => void }

/** Nothing was found: what might have been meant, and the ways that need no search. */
export function NoResults({ suggestions, onSuggestion }: Props) {
  const { index, words } = useApp()
  const text = useText()
  return (
    <div class="stack">
      {suggestions.length > 0 && (
        <p class="suggestions">
          {words.search.didYouMean}{' '}
          {suggestions.map((name) => (
            <button key={name} type="button" class="button quiet" onClick={() => onSuggestion(name)}>
              {name}
            </button>
          ))}
        </p>
      )}
      <p>{words.search.noneHint}</p>
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
    </div>
  )
}
