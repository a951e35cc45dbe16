import { plainLine } from '#shared/text/plain-line.ts'
import { useOwnPage } from './own-page.tsx'

/** The labels that the person taught, each with a way to take it back; nothing where there are none. */
export function TaughtList() {
  const { ask, language, own, state } = useOwnPage()
  if (state.taught.length === 0) return null
  return (
    <section aria-labelledby="taught">
      <h2 id="taught">{own.taught.title}</h2>
      <p>{own.taught.text}</p>
      <ul class="plain sites">
        {state.taught.map(({ label, console, means }) => (
          <li key={JSON.stringify(label)} class="site">
            <span>
              {own.taught.label(plainLine(label.says), means)}
              <br />
              <span class="small soft">{console[language]}</span>
            </span>
            <button type="button" class="button quiet" onClick={() => void ask({ kind: 'unteach', label })}>
              {own.taught.forget}
              <span class="visually-hidden"> {plainLine(label.says)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
