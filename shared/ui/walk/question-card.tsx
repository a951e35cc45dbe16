import type { Question } from '#shared/model/topic.ts'
import type { CaseLine } from '../evidence/case-line.ts'
import { LineState } from '../evidence/line-state.tsx'
import { Tickets } from '../evidence/tickets.tsx'
import { useApp } from '../frame/app-context.ts'
import { Beside } from '../frame/beside.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Blocks } from '../prose/blocks.tsx'
import { ChoiceList } from './choice-list.tsx'
import type { Given } from './given.ts'
import { TypedAnswer } from './typed-answer.tsx'
import { keyText, valueText } from './value-text.ts'
import './question-card.css'

type Props = { question: Question; line: CaseLine | undefined; onAnswer: (given: Given) => void }

/** One question: what is asked, why, the answers, how to find out. */
export function QuestionCard({ question, line, onAnswer }: Props) {
  const app = useApp()
  const { words } = app
  const current = line?.value
  return (
    <section class="question" aria-labelledby="question-asked">
      <PageTitle of={question.ask} id="question-asked" />
      {line && <Current line={line} />}
      {question.input === 'choice' ? (
        <ChoiceList
          question={question}
          current={current}
          onAnswer={(value) => onAnswer([{ key: question.key, value }])}
        />
      ) : (
        <TypedAnswer question={question} current={current} onAnswer={onAnswer} />
      )}
      <h2>{words.walk.why}</h2>
      <Beside
        draw={(language) => (
          <div class="prose">
            <Blocks of={question.why[language]} />
          </div>
        )}
      />
      <h2>{words.walk.findOut}</h2>
      <Beside
        draw={(language) => (
          <div class="prose">
            <Blocks of={question.findOut[language]} />
          </div>
        )}
      />
    </section>
  )
}

/** What is known already, and why, when a question is opened again. */
function Current({ line: { key, value, state, read } }: { line: CaseLine }) {
  const app = useApp()
  const { evidence, walk } = app.words
  return (
    <div class="current">
      <p class="small soft">
        {read ? evidence.now : walk.current}: <strong>{valueText(app, key, value)}</strong>
      </p>
      {read && <LineState of={state} />}
      {read && <Tickets of={read.because} about={keyText(app, key)} />}
    </div>
  )
}
