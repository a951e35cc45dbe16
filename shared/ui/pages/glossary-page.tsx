import { Fragment } from 'preact'
import { useState } from 'preact/hooks'
import type { GlossaryEntry } from '#shared/model/tables.ts'
import { useApp, useText, useTitle } from '../frame/app-context.ts'
import { Beside } from '../frame/beside.tsx'
import { Cite } from '../prose/cite.tsx'
import './lists.css'

const holds = (entry: GlossaryEntry, query: string) =>
  [entry.term.ja, entry.term.en, ...entry.same, ...entry.readings].some((spelling) =>
    fold(spelling).includes(fold(query)),
  )

const JAPANESE = /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/** All terms with what else they are called; `termId` is brought into view and marked. */
export function GlossaryPage({ termId }: { termId: string | null }) {
  const { index, language, words } = useApp()
  const text = useText()
  const [query, setQuery] = useState('')
  useTitle(words.glossary.title)
  const order = new Intl.Collator(language)
  const entries = index.content.glossary
    .filter((entry) => holds(entry, query.trim()))
    .toSorted((a, b) => order.compare(text(a.term), text(b.term)))
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>{words.glossary.title}</h1>
      <input
        type="search"
        class="field"
        aria-label={words.glossary.filter}
        placeholder={words.glossary.filter}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {entries.length === 0 && <p role="status">{words.glossary.none}</p>}
      <dl class="terms">
        {entries.map((entry) => (
          <Term key={entry.id} entry={entry} lit={entry.id === termId} />
        ))}
      </dl>
    </div>
  )
}

function Term({ entry, lit }: { entry: GlossaryEntry; lit: boolean }) {
  const { language, words } = useApp()
  const other = language === 'ja' ? 'en' : 'ja'
  return (
    <div id={`part-${entry.id}`} class={lit ? 'term lit' : 'term'}>
      <dt>
        {entry.term[language]}{' '}
        {entry.term[other] !== entry.term[language] && (
          <span class="soft" lang={other}>
            {entry.term[other]}
          </span>
        )}
      </dt>
      <dd>
        <Beside draw={(each) => <p>{entry.meaning[each]}</p>} />
        {entry.same.length > 0 && (
          <p class="small soft">
            {words.glossary.same}: <Spellings of={entry.same} />
          </p>
        )}
        <Cite ids={entry.sources} />
      </dd>
    </div>
  )
}

/** Spellings of either language, each marked with its own. */
function Spellings({ of }: { of: string[] }) {
  const { language } = useApp()
  return (
    <>
      {of.map((spelling, position) => (
        <Fragment key={spelling}>
          {position > 0 && (language === 'ja' ? '、' : ', ')}
          <span lang={JAPANESE.test(spelling) ? 'ja' : 'en'}>{spelling}</span>
        </Fragment>
      ))}
    </>
  )
}
