import { LANGUAGES } from '#shared/model/language.ts'
import type { Change, LineChange } from '#shared/packs/changes.ts'
import { useApp, useText } from '../frame/app-context.ts'
import { usePacksWords } from './packs-words.ts'

/** One part that changes: its title, by how many words, and unfolded the lines themselves. */
export function ChangeRow({ change }: { change: Change }) {
  const { language } = useApp()
  const words = usePacksWords()
  const text = useText()
  const { is, title, was, lines } = change
  const own = lines[language]
  return (
    <li class="change">
      <details>
        <summary>
          <span class={`change-is ${is}`}>{words.is[is]}</span> <span>{text(title)}</span>{' '}
          {was && text(was) !== text(title) && <span class="soft">({words.was(text(was))})</span>}{' '}
          <span class="small soft">{words.words(own.more, own.fewer)}</span>
        </summary>
        {LANGUAGES.toSorted((one) => (one === language ? -1 : 1)).map((each) => (
          <Lines key={each} language={each} of={lines[each]} />
        ))}
      </details>
    </li>
  )
}

const MOST_LINES = 60

/** The lines that are gone and new, as in a difference of two texts. */
function Lines({ language, of: { gone, came } }: { language: 'ja' | 'en'; of: LineChange }) {
  const words = usePacksWords()
  const rows = [
    ...gone.map((line) => ({ line, sign: '−', is: 'gone' as const })),
    ...came.map((line) => ({ line, sign: '+', is: 'came' as const })),
  ]
  if (rows.length === 0) return null
  return (
    <ul class="plain diff">
      {rows.slice(0, MOST_LINES).map(({ line, sign, is }, place) => (
        <li key={place} class={is}>
          <span aria-hidden="true">{sign} </span>
          <span class="visually-hidden">{words[is]}: </span>
          <span lang={language}>{line}</span>
        </li>
      ))}
      {rows.length > MOST_LINES && <li class="soft">{words.more(rows.length - MOST_LINES)}</li>}
    </ul>
  )
}
