import type { CaseKey } from '#shared/model/case.ts'
import type { Reason } from '#shared/model/decision.ts'
import { useApp } from '../frame/app-context.ts'
import { keyText, valueText } from './value-text.ts'

type Props = { reasons: Reason[]; onChange: (key: CaseKey) => void }

/** The facts behind a statement, each as a ticket: what, how it is known, a way to change it. */
export function ReasonList({ reasons, onChange }: Props) {
  const app = useApp()
  const { index, words } = app
  return (
    <ul class="plain reasons">
      {reasons.map(({ key, value }) => {
        const asked = index.questionOf(key)
        return (
          <li key={key} class="reason">
            <span>
              {keyText(app, key)}: <strong>{valueText(app, key, value)}</strong>
            </span>
            <span class="reason-how">{asked ? words.walk.stated : words.walk.inferred}</span>
            {asked && (
              <button type="button" class="button quiet no-print" onClick={() => onChange(key)}>
                {words.walk.change}
                <span class="visually-hidden"> {keyText(app, key)}</span>
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
