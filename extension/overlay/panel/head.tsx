import { useEffect, useRef } from 'preact/hooks'
import { Mark } from './mark.tsx'
import { usePanel } from './panel-context.ts'

/** What the panel is moved and closed by, and the case's state: mark, word, outcome. */
export function Head() {
  const { handle, state, words, chip, text } = usePanel()
  const grip = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (grip.current) handle.movable(grip.current)
  }, [handle])
  const verdict = state.meaning?.verdict ?? null
  const tone = verdict?.tone ?? 'unknown'
  const word = chip.tone[tone]
  const title = verdict && text(verdict.title)
  const saysWord = title?.startsWith(word) === true
  return (
    <header>
      <div class="bar">
        <button type="button" class="icon handle" aria-label={`Unstun: ${words.move}`} title={words.move} ref={grip}>
          <Grip />
          <span class="name">Unstun</span>
        </button>
        <button type="button" class="icon" aria-label={words.close} title={words.close} onClick={handle.close}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path class="line" d="M3 8h10" />
          </svg>
        </button>
      </div>
      <p class={`standing tone-${tone}`} role="status">
        <Mark tone={tone} />
        <span>
          <strong>{saysWord ? title : word}</strong>
          {title && !saysWord && <span class="outcome">{title}</span>}
        </span>
      </p>
    </header>
  )
}

function Grip() {
  return (
    <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true">
      <path class="fill" d="M2 3h2v2H2zM6 3h2v2H6zM2 7h2v2H2zM6 7h2v2H6zM2 11h2v2H2zM6 11h2v2H6z" />
    </svg>
  )
}
