import type { NextLook } from '../../messages/meaning.ts'
import { nameText } from './fact-text.ts'
import { usePanel } from './panel-context.ts'

const FIRST = 4

/** For each unknown the one screen that settles it, and how much of the tree that settles. */
export function Next() {
  const { state, words } = usePanel()
  const { meaning } = state
  if (!meaning?.vm) return null
  return (
    <section class="part" aria-labelledby="unstun-next">
      <h2 id="unstun-next">{words.next.title}</h2>
      {meaning.next.length === 0 ? (
        <p class="soft">{words.next.nothing}</p>
      ) : (
        <ol class="next">
          {meaning.next.slice(0, FIRST).map((one) => (
            <NextLine key={one.key} of={one} />
          ))}
        </ol>
      )}
    </section>
  )
}

function NextLine({ of: { label, where, settles, hint } }: { of: NextLook }) {
  const { words, text } = usePanel()
  const percent = Math.round(settles * 100)
  return (
    <li>
      <strong>{text(label)}</strong>
      {where ? (
        <span>
          <bdi>{words.next.where(nameText(where.subject ?? ''), text(where.screen))}</bdi>
          <span class="whose">{text(where.consoleTitle)}</span>
        </span>
      ) : (
        <span class="soft">{words.next.nowhere}</span>
      )}
      {hint && <span class="soft">{words.next.hint(nameText(hint.proxy))}</span>}
      {percent > 0 && (
        <span class="settles">
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <path class="all" d="M0 2h100" />
            <path class="share" d={`M0 2h${percent}`} />
          </svg>
          {words.next.settles(percent)}
        </span>
      )}
    </li>
  )
}
