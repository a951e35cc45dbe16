import type { VmName } from '#shared/model/case.ts'
import { inPlainSight } from '#shared/text/plain-sight.ts'
import type { Known, Ticket as TicketOf } from '../../messages/meaning.ts'
import { nameText, valueText } from './fact-text.ts'
import { usePanel } from './panel-context.ts'
import { Ticket } from './ticket.tsx'
import { Unfolding } from './unfolding.tsx'

const LONGEST_VALUE = 120

/** One key of the case: what is known, how, and the evidence from whatever page it came. */
export function KnownLine({ known, vm }: { known: Known; vm: VmName }) {
  const { words, text, send } = usePanel()
  const label = text(known.label)
  const value = inPlainSight(text(known.text), LONGEST_VALUE)
  return (
    <Unfolding
      label={label}
      value={
        <>
          <bdi>{value}</bdi> <span class="whose">{words.state[known.state]}</span>
        </>
      }
    >
      {known.tickets.map((ticket) => (
        <Ticket
          key={ticket.id}
          {...ticket}
          state={known.state === 'conflicting' ? 'conflicting' : ticket.entry.fact.certainty}
          show={null}
        />
      ))}
      {known.state === 'stated' && (
        <button
          type="button"
          class="small quiet"
          aria-label={words.means.forgetOf(label)}
          onClick={() => void send({ kind: 'answer', vm, key: known.key, value: null })}
        >
          {words.means.forget}
        </button>
      )}
    </Unfolding>
  )
}

/** Evidence that was struck out, wherever it was read. */
export function RemovedLine({ ticket }: { ticket: TicketOf }) {
  const { words, language } = usePanel()
  const { fact } = ticket.entry
  const label = words.fact[fact.key]
  const value = valueText(fact, words, language)
  return (
    <Unfolding
      label={label}
      value={
        <>
          <bdi class="struck">{value}</bdi> <bdi class="whose">{nameText(fact.subject.name)}</bdi>
        </>
      }
    >
      <Ticket {...ticket} state={fact.certainty} show={null} />
    </Unfolding>
  )
}
