import type { CaseValue } from '#shared/model/case.ts'
import type { Question } from '#shared/model/topic.ts'
import { useApp } from '../frame/app-context.ts'
import { Beside } from '../frame/beside.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Blocks } from '../prose/blocks.tsx'
import { ChoiceList } from './choice-list.tsx'
import type { Given } from './given.ts'
import { TypedAnswer } from './typed-answer.tsx'
import { valueText } from './value-text.ts'

type Props = { question: Question; current: CaseValue | undefined; onAnswer: (given: Given) => void }

/** One question: what is asked, why, the answers, how to find out. */
export function QuestionCard({ question, current, onAnswer }: Props) {
  const app = useApp()
  const { words } = app
  return (
    <section class="question" aria-labelledby="question-asked">
      <PageTitle of={question.ask} id="question-asked" />
      {current !== undefined && (
        <p class="small soft">
          {words.walk.current}: <strong>{valueText(app, question.key, current)}</strong>
        </p>
      )}
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
