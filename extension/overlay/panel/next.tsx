import { useState } from 'preact/hooks'
import type { NextLook } from '../../messages/meaning.ts'
import { nameText } from './fact-text.ts'
import { usePanel } from './panel-context.ts'

/** More than these are shown on demand. */
const FIRST = 4

type Where = NonNullable<NextLook['where']>
/** A screen, and what it tells of what is open. */
type Screen = { where: Where; tells: readonly NextLook[] }

/** For each unknown the one screen that settles it, and how much of the tree that settles; what only the person can tell at the end. */
export function Next() {
  const { state, words } = usePanel()
  const [all, setAll] = useState(false)
  const { meaning } = state
  if (!meaning?.vm) return null
  const screens = screensOf(meaning.next)
  const rest = screens.length - FIRST
  return (
    <section class="part" aria-labelledby="unstun-next">
      <h2 id="unstun-next">{words.next.title}</h2>
      {screens.length === 0 && <p class="soft">{words.next.nothing}</p>}
      <ol class="next">
        {screens.slice(0, all ? undefined : FIRST).map((one) => (
          <ScreenLine key={idOf(one.where)} of={one} />
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" class="small quiet" onClick={() => setAll(!all)}>
          {all ? words.less : words.more(rest)}
        </button>
      )}
      <NoScreen of={meaning.next.filter(({ where }) => where === null)} />
    </section>
  )
}

function ScreenLine({ of: { where, tells } }: { of: Screen }) {
  const { words, text } = usePanel()
  const percent = Math.max(...tells.map(percentOf))
  return (
    <li>
      <strong>
        <bdi>{words.next.where(nameText(where.subject ?? ''), text(where.screen))}</bdi>
      </strong>
      <span class="whose">{text(where.consoleTitle)}</span>
      <span>{words.next.tells(tells.map(({ label }) => text(label)))}</span>
      {tells.map(({ key, hint }) => hint && <Hint key={key} proxy={hint.proxy} />)}
      {percent > 0 && <Settles percent={percent} />}
    </li>
  )
}

/** What no screen shows is asked, sooner or later. */
function NoScreen({ of: looks }: { of: readonly NextLook[] }) {
  const { words, text } = usePanel()
  if (looks.length === 0) return null
  return (
    <div class="no-screen">
      <p class="soft">{words.next.nowhere}</p>
      <ul>
        {looks.map((one) => (
          <li key={one.key}>
            {text(one.label)}
            {percentOf(one) > 0 && <Settles percent={percentOf(one)} />}
            {one.hint && <Hint proxy={one.hint.proxy} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Hint({ proxy }: { proxy: string }) {
  const { words } = usePanel()
  return <span class="soft">{words.next.hint(nameText(proxy))}</span>
}

function Settles({ percent }: { percent: number }) {
  const { words } = usePanel()
  return (
    <span class="settles">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <path class="all" d="M0 2h100" />
        <path class="share" d={`M0 2h${percent}`} />
      </svg>
      {words.next.settles(percent)}
    </span>
  )
}

/** What one screen tells together, in the order in which the first of it comes. */
function screensOf(looks: readonly NextLook[]): Screen[] {
  const screens = new Map<string, Screen>()
  for (const one of looks) {
    if (one.where === null) continue
    const id = idOf(one.where)
    screens.set(id, { where: one.where, tells: [...(screens.get(id)?.tells ?? []), one] })
  }
  return [...screens.values()]
}

const idOf = ({ console, screen, subject }: Where) => JSON.stringify([console, screen.en, subject])
const percentOf = ({ settles }: NextLook) => Math.round(settles * 100)
