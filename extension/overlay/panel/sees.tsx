import { useState } from 'preact/hooks'
import { idOf } from '#shared/infer/ledger.ts'
import type { Entry, Fact, Subject } from '#shared/model/fact.ts'
import type { Look } from '../../messages/messages.ts'
import { nameText, subjectText, valueText } from './fact-text.ts'
import { Notices } from './notices.tsx'
import { usePanel } from './panel-context.ts'
import { judge } from './standing.ts'
import { Teach } from './teach.tsx'
import { Ticket } from './ticket.tsx'
import { Unfolding } from './unfolding.tsx'

/** More than these are shown on demand: a list of hosts gives hundreds. */
const FIRST = 6
const MOST = 200

type Shown = { entry: Entry; own: boolean }

/** What I see: each fact of this page with its evidence, and where it stands. */
export function Sees() {
  const { state, words, text } = usePanel()
  const [all, setAll] = useState(false)
  const [told, setTold] = useState('')
  const { look } = state
  const { object } = look ?? {}
  const shown = ownFirst(shownFacts(look, [...state.frames.values()]), [object ?? null, state.meaning?.vm ?? null])
  const console = state.start.consoles.find(({ id }) => id === look?.console)
  return (
    <section class="part" aria-labelledby="unstun-sees">
      <h2 id="unstun-sees">{words.seen.title}</h2>
      {console && (
        <p class="soft">
          {text(console.title)}
          {look?.object && (
            <>
              {' · '}
              <bdi>{subjectText(look.object, words)}</bdi>
            </>
          )}
        </p>
      )}
      <Notices count={shown.length} />
      <ul class="facts">
        {shown.slice(0, all ? MOST : FIRST).map(({ entry, own }) => (
          <FactLine key={idOf(entry)} entry={entry} own={own} tell={setTold} />
        ))}
      </ul>
      {shown.length > FIRST && (
        <button type="button" class="small quiet" onClick={() => setAll(!all)}>
          {all ? words.less : words.more(shown.length - FIRST)}
        </button>
      )}
      <Teach />
      <p class="soft told" role="status">
        {told}
      </p>
    </section>
  )
}

function FactLine({ entry, own, tell }: Shown & { tell: (told: string) => void }) {
  const { handle, state, words, language } = usePanel()
  const { fact } = entry
  const id = idOf(entry)
  const { known, struck, stale } = judge(id, state.meaning, fact)
  const show = () => {
    const found = handle.show(fact, () => tell(words.seen.gone))
    tell(found ? words.seen.shown : words.seen.gone)
  }
  const label = words.fact[fact.key]
  const value = valueText(fact, words, language)
  return (
    <Unfolding
      label={label}
      value={
        <>
          <bdi class={struck ? 'struck' : ''}>{value}</bdi>{' '}
          {!isOf(fact.subject, state.look?.object ?? null) && <bdi class="whose">{nameText(fact.subject.name)}</bdi>}
        </>
      }
      aside={own ? <ShowMe onClick={show} name={words.seen.showFact(`${label}, ${value}`)} /> : null}
    >
      <Ticket id={id} entry={entry} state={known} struck={struck} stale={stale} show={own ? show : null} />
      {!own && <p class="soft">{words.seen.inFrame}</p>}
    </Unfolding>
  )
}

/** Whose a fact is need not be said where the whole page is about it. */
const isOf = (subject: Subject, object: Subject | null) =>
  object !== null && subject.kind === object.kind && subject.name === object.name

function ShowMe({ onClick, name }: { onClick: () => void; name: string }) {
  return (
    <button type="button" class="icon" aria-label={name} title={name} onClick={onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path class="line" d="M8 1v4M8 11v4M1 8h4M11 8h4M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z" />
      </svg>
    </button>
  )
}

/** A list tells of hundreds: what is about the page's object and the case's VM stands first. */
function ownFirst(shown: readonly Shown[], about: readonly ({ name: string } | null)[]): Shown[] {
  const names = about.flatMap((one) => (one ? [one.name] : []))
  const isOwn = ({ entry: { fact } }: Shown) =>
    names.some((name) => fact.subject.name === name || fact.subject.name.startsWith(`${name}/`))
  return shown.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
}

function shownFacts(look: Look | null, frames: readonly Look[]): Shown[] {
  const own = look ? entriesOf(look).map((entry) => ({ entry, own: true })) : []
  return [...own, ...frames.flatMap((frame) => entriesOf(frame).map((entry) => ({ entry, own: false })))]
}

function entriesOf({ facts, url }: Look): Entry[] {
  const origin = originOf(url)
  return facts.map((fact: Fact) => ({ origin: origin ?? fact.evidence.where, fact }))
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null
}
