import type { Entry } from '#shared/model/fact.ts'
import { timeText } from '#shared/ui/frame/dates.ts'
import { inPlainSight } from '#shared/text/plain-sight.ts'
import { nameText, subjectText } from './fact-text.ts'
import { usePanel } from './panel-context.ts'
import { StateWord, type StateName } from './state-word.tsx'

type Props = {
  id: string
  entry: Entry
  state: StateName
  struck: boolean
  stale: boolean
  /** Shows where it was read; null where that is not on this page. */
  show: (() => void) | null
}

/** One piece of evidence: the exact text, where it stood, when it was read, how it is known. */
export function Ticket({ id, entry, state, struck, stale, show }: Props) {
  const { words, language, send } = usePanel()
  const { subject, evidence } = entry.fact
  return (
    <div class={struck ? 'ticket struck' : 'ticket'}>
      <q>
        <bdi>{inPlainSight(evidence.quote)}</bdi>
      </q>
      <dl>
        <dt>{words.seen.on}</dt>
        <dd>
          <bdi>{subjectText(subject, words)}</bdi>
          <br />
          <bdi>{nameText(whereOf(evidence))}</bdi>
        </dd>
        {evidence.at && (
          <>
            <dt>{words.seen.at}</dt>
            <dd>
              <time dateTime={evidence.at}>{timeOf(evidence.at, language)}</time>
            </dd>
          </>
        )}
      </dl>
      <p class="marks">
        <StateWord state={state} />
        {stale && <span class="stale">{words.seen.stale}</span>}
        {struck && <span class="stale">{words.seen.struck}</span>}
      </p>
      <p class="acts">
        {show && !struck && (
          <button type="button" class="small" onClick={show}>
            {words.seen.showMe}
          </button>
        )}
        {/* What a log told is left out where it was taken over. */}
        {evidence.source === 'screen' && (
          <button type="button" class="small quiet" onClick={() => void send({ kind: 'strike', id, struck: !struck })}>
            {struck ? words.seen.takeBack : words.seen.wrong}
          </button>
        )}
      </p>
    </div>
  )
}

function whereOf({ where, file, line }: Entry['fact']['evidence']): string {
  return file === undefined ? where : line === undefined ? file : `${file}:${line}`
}

/** A log's time without a zone is not one that can be converted. */
function timeOf(at: string, language: Parameters<typeof timeText>[1]): string {
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(at) && !Number.isNaN(Date.parse(at)) ? timeText(at, language) : nameText(at)
}
