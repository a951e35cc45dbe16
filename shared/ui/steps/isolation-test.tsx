import { withAnswers } from '#shared/infer/with-answers.ts'
import type { OpenCase } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import { timeText } from '../frame/dates.ts'
import { useCase } from '../frame/use-stored.ts'
import { useStepsWords } from './steps-words.ts'
import { useSeconds } from './use-seconds.ts'
import './steps.css'

const STAGES = ['checked', 'created', 'removed', 'finished'] as const
type Stage = (typeof STAGES)[number]

/**
 * Leads through the isolation test: each stage is kept with the case and its time, so that the clock goes on after a reload or a
 * crash. The result becomes an answer of the case.
 */
export function IsolationTest({ caseId }: { caseId: string }) {
  const open = useCase(caseId)
  return open ? <Stages open={open} /> : null
}

function Stages({ open }: { open: OpenCase }) {
  const { language } = useApp()
  const words = useStepsWords()
  const reached = (stage: Stage) => open.ticks.find(({ step }) => step === `isolation/${stage}`)?.at
  const next = STAGES.find((stage) => reached(stage) === undefined) ?? null
  const labels: Record<Stage, string> = {
    checked: words.check,
    created: words.created,
    removed: words.removed,
    finished: words.finished,
  }
  return (
    <section class="steps-done sheet stack no-print" aria-labelledby="isolation-test">
      <h2 id="isolation-test">{words.test}</h2>
      <p class="callout warning">{words.offPeak}</p>
      {hasStrays(open) && <p class="callout warning">{words.strays}</p>}
      <ol class="plain stages">
        {STAGES.filter((stage) => reached(stage)).map((stage) => (
          <li key={stage}>
            ✓ {labels[stage]} <span class="small soft">{timeText(reached(stage) ?? '', language)}</span>
          </li>
        ))}
      </ol>
      <Clock created={reached('created')} removed={reached('removed')} finished={reached('finished')} />
      {next ? <Next open={open} stage={next} label={labels[next]} /> : <Outcome open={open} />}
      {next !== 'checked' && <Again open={open} />}
    </section>
  )
}

function hasStrays(open: OpenCase): boolean {
  const facts = withAnswers(open.seen, open.answers)
  return (
    facts['vm.snapshots-before-job'] === 'yes' ||
    facts['vm.orphaned-snapshots'] === 'yes' ||
    facts['vm.consolidation'] === 'needed'
  )
}

function Next({ open, stage, label }: { open: OpenCase; stage: Stage; label: string }) {
  const { report, store } = useApp()
  return (
    <p>
      <button
        type="button"
        class="button primary"
        onClick={() => void store.tick(open.record.id, `isolation/${stage}`, '').catch(report)}
      >
        {label}
      </button>
    </p>
  )
}

type ClockProps = { created: string | undefined; removed: string | undefined; finished: string | undefined }

/** How long the stage that runs has run, and what to look at meanwhile. */
function Clock({ created, removed, finished }: ClockProps) {
  const words = useStepsWords()
  const running = finished ? null : (removed ?? created ?? null)
  const seconds = useSeconds(running)
  const text = (count: number) => words.duration(Math.floor(count / 3600), Math.floor(count / 60) % 60, count % 60)
  if (removed && finished)
    return <p>{words.took(text(Math.round((Date.parse(finished) - Date.parse(removed)) / 1000)))}</p>
  if (running === null) return null
  return (
    <div class="stack" role="timer">
      <p class="clock">{words.since(removed ? words.removed : words.created, text(seconds))}</p>
      <p>{removed ? words.watch : words.hold}</p>
    </div>
  )
}

function Outcome({ open }: { open: OpenCase }) {
  const { report, store } = useApp()
  const words = useStepsWords()
  const answer = open.answers.find(({ key }) => key === 'isolation.result')?.value
  const take = async (value: 'reproduced' | 'not-reproduced') => {
    await store.answer(open.record.id, 'isolation.result', value)
    await store.tick(open.record.id, 'isolation/finished', words[value])
  }
  return (
    <div class="stack">
      <p>{words.question}</p>
      <div class="choices">
        {(['reproduced', 'not-reproduced'] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="isolation-result"
              checked={answer === value}
              onChange={() => void take(value).catch(report)}
            />
            {words[value]}
          </label>
        ))}
      </div>
      <p class="small" role="status">
        {answer === 'reproduced' || answer === 'not-reproduced' ? words.answered : ''}{' '}
        {answer === 'not-reproduced' ? words.notClear : ''}
      </p>
    </div>
  )
}

function Again({ open }: { open: OpenCase }) {
  const { report, store } = useApp()
  const words = useStepsWords()
  const restart = async () => {
    for (const stage of STAGES) await store.tick(open.record.id, `isolation/${stage}`, null)
  }
  return (
    <p>
      <button type="button" class="button quiet" onClick={() => void restart().catch(report)}>
        {words.again}
      </button>
    </p>
  )
}
