import { decide } from '#shared/decide/decide.ts'
import type { CarriedCase, CarriedSeen } from '#shared/handoff/carried.ts'
import { withAnswers } from '#shared/infer/with-answers.ts'
import type { Topic } from '#shared/model/topic.ts'
import { useApp, useText } from '../frame/app-context.ts'
import { timeText } from '../frame/dates.ts'
import { titleOf } from '../frame/titles.ts'
import { State } from '../frame/state.tsx'
import { caseTitle } from '../walk/case-title.ts'
import { keyText, valueText } from '../walk/value-text.ts'
import { useHandoverWords } from './handover-words.ts'
import { inferred } from './inferred.ts'
import { tickTitle, tickTold } from './tick-words.ts'

/** A case that came, read only. `whole`: with its evidence; else folded. */
export function ArrivedCase({ arrived, whole }: { arrived: CarriedCase; whole: boolean }) {
  const { index, language } = useApp()
  const words = useHandoverWords()
  const topic = index.topic(arrived.topic)
  const details = <Details arrived={arrived} />
  return (
    <article class="sheet arrived stack">
      <h3>
        <bdi>{caseTitle(arrived, language)}</bdi>
      </h3>
      {topic ? <Outcome arrived={arrived} topic={topic} /> : <p class="notice">{words.open.otherTopic}</p>}
      {whole ? (
        details
      ) : (
        <details>
          <summary>{words.open.holds}</summary>
          {details}
        </details>
      )}
    </article>
  )
}

function Outcome({ arrived, topic }: { arrived: CarriedCase; topic: Topic }) {
  const { index } = useApp()
  const words = useHandoverWords().noteWords
  const text = useText()
  const decision = decide(topic, withAnswers(arrived.seen, arrived.answers), index.content.builds)
  const verdict = index.verdict(`verdict/${decision.verdict}`)
  const question = index.question(decision.ask?.question ?? '')
  return verdict ? (
    <p>
      <State tone={verdict.tone} /> {text(verdict.title)}
    </p>
  ) : (
    <p class="soft">
      {words.undecided} {question && text(question.ask)}
    </p>
  )
}

function Details({ arrived }: { arrived: CarriedCase }) {
  const app = useApp()
  const { noteWords: words, certainty } = useHandoverWords()
  const { vm, createdAt, updatedAt, note } = arrived
  return (
    <dl>
      {vm && (
        <>
          <dt>{words.vm}</dt>
          <dd>
            <bdi>{vm.name}</bdi> <span class="small soft">{vm.origin}</span>
          </dd>
        </>
      )}
      <dt>{words.began}</dt>
      <dd>{timeText(createdAt, app.language)}</dd>
      <dt>{words.changed}</dt>
      <dd>{timeText(updatedAt, app.language)}</dd>
      {arrived.answers.map(({ key, value }) => (
        <Row key={`answer ${key}`} label={keyText(app, key)} how={certainty.stated}>
          <bdi>{valueText(app, key, value)}</bdi>
        </Row>
      ))}
      {arrived.seen.map((seen) => (
        <Row
          key={`seen ${seen.key}`}
          label={keyText(app, seen.key)}
          how={certainty[inferred(seen) ? 'inferred' : 'seen']}
        >
          <bdi>{valueText(app, seen.key, seen.value)}</bdi>
          <Quotes seen={seen} />
        </Row>
      ))}
      {arrived.ticks.map(({ step, at, result }) => (
        <Row
          key={`tick ${step}`}
          label={tickTitle(step, (id) => titleOf(app.index, id), app.language)}
          how={words.done}
        >
          <bdi>{tickTold(result, app.language)}</bdi> <span class="small soft">{timeText(at, app.language)}</span>
        </Row>
      ))}
      {arrived.logs && (
        <>
          <dt>{words.kept}</dt>
          <dd>{arrived.logs.stuns.length + arrived.logs.timeline.length}</dd>
        </>
      )}
      {note && (
        <>
          <dt>{words.words}</dt>
          <dd class="pre-line">
            {/* In whatever language the person wrote. */}
            <bdi lang="">{note}</bdi>
          </dd>
        </>
      )}
    </dl>
  )
}

type RowProps = { label: string; how: string; children: preact.ComponentChildren }

const Row = ({ label, how, children }: RowProps) => (
  <>
    <dt>
      {label} <span class="small soft">{how}</span>
    </dt>
    <dd>{children}</dd>
  </>
)

function Quotes({ seen }: { seen: CarriedSeen }) {
  const { language } = useApp()
  return (
    <>
      {seen.because.map(({ fact: { subject, evidence } }, place) => (
        <span key={place} class="small">
          <code class="quote" lang="en">
            <bdi>{evidence.quote}</bdi>
          </code>
          <span class="soft">
            <bdi>{subject.name}</bdi> · <bdi>{evidence.where}</bdi>
            {evidence.at && !Number.isNaN(Date.parse(evidence.at)) && ` · ${timeText(evidence.at, language)}`}
          </span>
        </span>
      ))}
    </>
  )
}
