import type { Question } from '#shared/model/topic.ts'
import { useApp, useText, useTitle } from '../frame/app-context.ts'
import { Beside } from '../frame/beside.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { linkTo } from '../frame/route.ts'
import { Blocks } from '../prose/blocks.tsx'
import './lists.css'

/** One question to read, outside of any case: why it is asked and how to find out. */
export function QuestionPage({ question }: { question: Question }) {
  const { index, words } = useApp()
  const text = useText()
  useTitle(text(question.label))
  const topic = index.content.topics.find(({ questions }) => questions.includes(question))
  return (
    <article class="narrow">
      <p class="crumb small soft">{words.kind.question}</p>
      <PageTitle of={question.ask} />
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
      {question.options.length > 0 && <h2>{words.question.answers}</h2>}
      <ul>
        {question.options.map(({ value, label, hint }) => (
          <li key={value}>
            {text(label)}
            {hint && <span class="soft"> {text(hint)}</span>}
          </li>
        ))}
      </ul>
      {topic && (
        <p>
          <a class="button primary" href={linkTo(`walk/${topic.id}`, { ask: question.id })}>
            {words.question.start}
          </a>
        </p>
      )}
    </article>
  )
}
