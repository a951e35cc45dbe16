import type { CaseKey } from '#shared/model/case.ts'
import type { Reason } from '#shared/model/decision.ts'
import type { CaseLine } from '../evidence/case-line.ts'
import { LineState } from '../evidence/line-state.tsx'
import { Tickets } from '../evidence/tickets.tsx'
import { useApp } from '../frame/app-context.ts'
import { keyText, valueText } from './value-text.ts'
import './reason-list.css'

type Props = { reasons: Reason[]; lines: readonly CaseLine[]; onChange: (key: CaseKey) => void }

/** The facts behind a statement, each as a ticket: what, how it is known, a way to change it. */
export function ReasonList({ reasons, lines, onChange }: Props) {
  const app = useApp()
  const { index, words } = app
  return (
    <ul class="plain reasons">
      {reasons.map(({ key, value }) => {
        const asked = index.questionOf(key)
        const line = lines.find((one) => one.key === key)
        return (
          <li key={key} class="reason">
            <span>
              {keyText(app, key)}: <strong>{valueText(app, key, value)}</strong>
            </span>
            {line ? <LineState of={line.state} /> : <span class="reason-how">{words.walk.inferred}</span>}
            {asked && (
              <button type="button" class="button quiet no-print" onClick={() => onChange(key)}>
                {words.walk.change}
                <span class="visually-hidden"> {keyText(app, key)}</span>
              </button>
            )}
            {line?.read && <Tickets of={line.read.because} about={keyText(app, key)} />}
          </li>
        )
      })}
    </ul>
  )
}
