import { useState } from 'preact/hooks'
import type { Entry, Evidence } from '#shared/model/fact.ts'
import type { Language } from '#shared/model/language.ts'
import { plainLine } from '#shared/text/plain-line.ts'
import { useApp } from '../frame/app-context.ts'
import { timeText } from '../frame/dates.ts'
import './evidence.css'

const LONGEST_QUOTE = 300

/** Why something is said to be known, folded up: each text as it was read, with its object, place and time. */
export function Tickets({ of, about }: { of: readonly Entry[]; about: string }) {
  const { words } = useApp()
  if (of.length === 0) return null
  return (
    <details class="evidence">
      <summary>
        {words.evidence.count(of.length)}
        <span class="visually-hidden"> {about}</span>
      </summary>
      <ul class="plain">
        {of.map((entry) => (
          <Ticket key={JSON.stringify(entry)} entry={entry} />
        ))}
      </ul>
    </details>
  )
}

/** Texts from strangers stay what they are: one line each, and shown in the direction of their own letters only. */
function Ticket({ entry: { origin, fact } }: { entry: Entry }) {
  const { language, show, words } = useApp()
  const { subject, evidence } = fact
  return (
    <li class="ticket">
      <q class="ticket-quote" lang="">
        <bdi>{plainLine(evidence.quote, LONGEST_QUOTE)}</bdi>
      </q>
      <span class="ticket-object">
        {words.evidence.kind[subject.kind]} <bdi>{plainLine(subject.name)}</bdi>
      </span>
      <span class="ticket-place">
        <bdi>{plainLine(placeOf(evidence) || origin)}</bdi>
        {evidence.at && <time dateTime={evidence.at}>{momentText(evidence.at, language)}</time>}
      </span>
      {show && evidence.source === 'screen' && <ShowMe show={() => show({ origin, fact })} />}
    </li>
  )
}

function ShowMe({ show }: { show: () => Promise<boolean> }) {
  const { report, words } = useApp()
  const [shown, setShown] = useState<boolean | null>(null)
  return (
    <span class="ticket-show">
      <button type="button" class="button quiet" onClick={() => void show().then(setShown, report)}>
        {words.evidence.showMe}
      </button>
      <span role="status">{shown !== null && words.evidence[shown ? 'shown' : 'notShown']}</span>
    </span>
  )
}

/** The file and line of a log, else the console's address. */
const placeOf = ({ file, line, where }: Evidence): string => (file && line ? `${file}:${line}` : where)

/** With its zone; a log that does not tell its zone is shown as it wrote. */
function momentText(at: string, language: Language): string {
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(at)
  const isTime = !Number.isNaN(Date.parse(at))
  return hasZone && isTime ? timeText(at, language) : plainLine(at.replace('T', ' '), 40)
}
