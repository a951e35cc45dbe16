import type { RuleState } from '../messages/own-pages.ts'
import { timeText } from '#shared/ui/frame/dates.ts'
import { useOwnPage, type OwnPage } from './own-page.tsx'

/** Every rule with how it fared, and a switch. */
export function RuleList() {
  const { own, state } = useOwnPage()
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{own.rules.title}</h2>
      <p>{own.rules.text}</p>
      <table class="rules">
        <thead>
          <tr>
            <th scope="col">{own.rules.console}</th>
            <th scope="col">{own.rules.screen}</th>
            <th scope="col">{own.rules.health}</th>
            <th scope="col">{own.rules.on}</th>
          </tr>
        </thead>
        <tbody>
          {state.rules.map((rule) => (
            <Rule key={rule.id} rule={rule} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Rule({ rule }: { rule: RuleState }) {
  const page = useOwnPage()
  const { ask, language, own } = page
  const name = own.rules.toggle(rule.console[language], rule.title[language])
  return (
    <tr>
      <td>{rule.console[language]}</td>
      <th scope="row">{rule.title[language]}</th>
      <td class={`health ${rule.health}`}>{healthText(rule, page)}</td>
      <td>
        <label class="switch">
          <input
            type="checkbox"
            checked={!rule.off}
            disabled={rule.locked}
            onChange={(event) => void ask({ kind: 'switch-rule', rule: rule.id, off: !event.currentTarget.checked })}
          />
          <span class="visually-hidden">{name}</span>
        </label>
        {rule.locked && <span class="small soft">{own.locked}</span>}
      </td>
    </tr>
  )
}

function healthText({ health, at }: RuleState, { language, own }: OwnPage): string {
  const when = at === null ? '' : timeText(at, language)
  return health === 'never' || health === 'faulted' ? own.rules[health] : own.rules[health](when)
}
