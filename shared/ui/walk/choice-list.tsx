import { useRef } from 'preact/hooks'
import { UNKNOWN, type CaseValue } from '#shared/model/case.ts'
import type { Question } from '#shared/model/topic.ts'
import { useApp, useText } from '../frame/app-context.ts'
import './choice-list.css'

type Props = { question: Question; current: CaseValue | undefined; onAnswer: (value: CaseValue) => void }

/** One button per answer, "I don't know" last. Arrow keys move between them, digits pick one. */
export function ChoiceList({ question, current, onAnswer }: Props) {
  const { words } = useApp()
  const text = useText()
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent) => moveByKey(event, [...(list.current?.querySelectorAll('button') ?? [])])
  return (
    <ul class="plain choice-list" ref={list}>
      {question.options.map(({ value, label, hint }) => (
        <li key={value}>
          <button
            type="button"
            class="choice"
            aria-pressed={value === current}
            onClick={() => onAnswer(value)}
            onKeyDown={onKeyDown}
          >
            <span class="choice-label">{text(label)}</span>
            {hint && <span class="choice-hint">{text(hint)}</span>}
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          class="choice dont-know"
          aria-pressed={current === UNKNOWN}
          onClick={() => onAnswer(UNKNOWN)}
          onKeyDown={onKeyDown}
        >
          <span class="choice-label">{words.walk.dontKnow}</span>
          <span class="choice-hint">{words.walk.dontKnowHint}</span>
        </button>
      </li>
    </ul>
  )
}

/** Keys that work while the focus is in the list, so that they never surprise elsewhere. */
function moveByKey(event: KeyboardEvent, buttons: HTMLButtonElement[]): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (next !== undefined) {
    event.preventDefault()
    buttons[(next + buttons.length) % buttons.length]?.focus()
  } else if (/^[1-9]$/.test(event.key)) buttons[Number(event.key) - 1]?.click()
}
