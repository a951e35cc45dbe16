import type { VmName } from '#shared/model/case.ts'
import type { Link, Meaning } from '../../messages/meaning.ts'
import { nameText } from './fact-text.ts'
import { usePanel } from './panel-context.ts'
import { KnownLine, RemovedLine } from './known.tsx'
import { Proxies } from './proxies.tsx'
import { Question } from './question.tsx'

/** What it means: the outcome with its advice, or the next question; and all that this rests on. */
export function Means() {
  const { state, words } = usePanel()
  const { meaning } = state
  return (
    <section class="part" aria-labelledby="unstun-means">
      <h2 id="unstun-means">{words.means.title}</h2>
      {meaning && meaning.vms.length > 0 && <ChooseVm meaning={meaning} />}
      {meaning?.vm ? <Case meaning={meaning} vm={meaning.vm} /> : <p class="notice">{words.means.noVm}</p>}
    </section>
  )
}

function Case({ meaning, vm }: { meaning: Meaning; vm: VmName }) {
  const { words } = usePanel()
  const { verdict, ask, known, removed } = meaning
  return (
    <>
      {verdict === null && ask === null && <p class="notice">{words.means.undecided}</p>}
      {verdict && <Advice links={verdict.advice} />}
      {ask && <Question key={`${vm.origin} ${vm.name} ${ask.id}`} ask={ask} vm={vm} />}
      {known.length > 0 && <h3>{words.means.because}</h3>}
      <ul class="facts">
        {known.map((one) => (
          <KnownLine key={one.key} known={one} vm={vm} />
        ))}
      </ul>
      {removed.length > 0 && <h3>{words.means.removed}</h3>}
      <ul class="facts">
        {removed.map((ticket) => (
          <RemovedLine key={ticket.id} ticket={ticket} />
        ))}
      </ul>
      <Proxies meaning={meaning} />
    </>
  )
}

function ChooseVm({ meaning: { vms, vm } }: { meaning: Meaning }) {
  const { words, send } = usePanel()
  const only = vms.length === 1 ? vms[0] : undefined
  if (only && vm) return <p class="soft">{`${words.means.vm}: ${nameText(only.name)}`}</p>
  const chosen = vms.findIndex((one) => one.name === vm?.name && one.origin === vm.origin)
  const origins = new Set(vms.map(({ origin }) => origin))
  return (
    <label class="choose">
      <span>{words.means.vm}</span>
      <select
        value={String(chosen)}
        onChange={(event) => {
          const picked = vms[Number(event.currentTarget.value)]
          if (picked) void send({ kind: 'choose', vm: picked })
        }}
      >
        {chosen < 0 && <option value="-1">{words.means.chooseVm}</option>}
        {vms.map(({ name, origin }, at) => (
          <option key={`${origin} ${name}`} value={String(at)}>
            {origins.size > 1 ? `${nameText(name)} (${hostOf(origin)})` : nameText(name)}
          </option>
        ))}
      </select>
    </label>
  )
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : origin)

function Advice({ links }: { links: readonly Link[] }) {
  const { words, text, send } = usePanel()
  if (links.length === 0) return null
  return (
    <>
      <h3>{words.means.advice}</h3>
      <ol class="advice">
        {links.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              class="link"
              onClick={() => void send({ kind: 'open', where: 'side-panel', page: id })}
            >
              {text(title)}
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
