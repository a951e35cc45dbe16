import { UNKNOWN, type CaseKey } from '#shared/model/case.ts'
import { useApp } from '../frame/app-context.ts'
import type { CaseLine } from '../evidence/case-line.ts'
import { LineState } from '../evidence/line-state.tsx'
import { Tickets } from '../evidence/tickets.tsx'
import { keyText, valueText } from './value-text.ts'
import './answer-list.css'

type Props = { lines: readonly CaseLine[]; onChange: (questionId: string) => void; onClear: (key: CaseKey) => void }

/** What the person answered and what was read, together, in the order in which it is asked; each can be changed. */
export function AnswerList({ lines, onChange, onClear }: Props) {
  const { words } = useApp()
  if (lines.length === 0) return <p class="soft">{words.walk.noAnswers}</p>
  // Where nothing was read, the heading says already whose words these are.
  const isMixed = lines.some(({ read }) => read)
  return (
    <ol class="plain answer-list">
      {lines.map((line) => (
        <AnswerRow key={line.key} line={line} isMixed={isMixed} onChange={onChange} onClear={onClear} />
      ))}
    </ol>
  )
}

type RowProps = Omit<Props, 'lines'> & { line: CaseLine; isMixed: boolean }

function AnswerRow({ line, isMixed, onChange, onClear }: RowProps) {
  const app = useApp()
  const { key, value, state, answer, read } = line
  const name = keyText(app, key)
  const question = app.index.questionOf(key)
  return (
    <li>
      <span class="answer-key">{name}</span>
      <span class={value === UNKNOWN ? 'answer-value unknown' : 'answer-value'}>{valueText(app, key, value)}</span>
      {isMixed && (
        <span class="answer-state">
          {state === 'conflicting' && answer !== undefined && <LineState of="stated" />}
          <LineState of={state} />
        </span>
      )}
      {question && (
        <button type="button" class="button quiet no-print" onClick={() => onChange(question.id)}>
          {app.words.walk.change}
          <span class="visually-hidden"> {name}</span>
        </button>
      )}
      <Overruled line={line} name={name} onClear={onClear} />
      {read && <Tickets of={read.because} about={name} />}
    </li>
  )
}

/** Under an answer, what was read instead of it, and the way back to that. */
function Overruled({ line, name, onClear }: { line: CaseLine; name: string; onClear: Props['onClear'] }) {
  const app = useApp()
  const { key, value, answer, read } = line
  if (!read || answer === undefined || value === read.value) return null
  return (
    <p class="overruled">
      {app.words.evidence.readInstead(valueText(app, key, read.value))}{' '}
      <button type="button" class="button quiet no-print" onClick={() => onClear(key)}>
        {app.words.evidence.useRead}
        <span class="visually-hidden"> {name}</span>
      </button>
    </p>
  )
}
