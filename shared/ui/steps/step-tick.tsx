import { useEffect, useState } from 'preact/hooks'
import type { OpenCase, TickRecord } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import { timeText } from '../frame/dates.ts'
import { useStepsWords } from './steps-words.ts'
import { readResult, type TickResult, writeResult } from './tick-result.ts'

type Props = { open: OpenCase; step: string; place: number }

/** The mark of one step: done or not, when, and what came of it. A mark that was taken away can be put back as it was. */
export function StepTick({ open, step, place }: Props) {
  const { language, report, store, words: frame } = useApp()
  const words = useStepsWords()
  const [taken, setTaken] = useState<TickRecord | null>(null)
  const tick = open.ticks.find((one) => one.step === step)
  // The box shows what the person did at once; what is stored follows.
  const [marked, setMarked] = useState<boolean | null>(null)
  const isDone = marked ?? tick !== undefined
  useEffect(() => setMarked((wanted) => (wanted === (tick !== undefined) ? null : wanted)), [tick])
  const set = (result: string | null, at?: string) =>
    void store.tick(open.record.id, step, result, at).catch((problem: unknown) => {
      setMarked(null)
      report(problem)
    })
  const mark = (done: boolean) => {
    setMarked(done)
    setTaken(done ? null : (tick ?? null))
    set(done ? '' : null)
  }
  return (
    <div class={isDone ? 'step-tick done' : 'step-tick no-print'}>
      <label class="switch-line">
        <input
          type="checkbox"
          aria-label={words.stepDone(place)}
          checked={isDone}
          onChange={(event) => mark(event.currentTarget.checked)}
        />
        <span>{tick && isDone ? words.done(timeText(tick.at, language)) : words.mark}</span>
      </label>
      {tick && isDone && <Result key={step} tick={tick} place={place} save={set} />}
      {!isDone && taken && (
        <button type="button" class="button quiet" onClick={() => set(taken.result, taken.at)}>
          {frame.frame.undo}
          <span class="visually-hidden"> {words.stepDone(place)}</span>
        </button>
      )}
    </div>
  )
}

type ResultProps = { tick: TickRecord; place: number; save: (result: string) => void }

/** Whether it worked, saved at once; the words are saved when the field is left. What stands here is the person's, ahead of what is stored. */
function Result({ tick, place, save }: ResultProps) {
  const words = useStepsWords()
  const [given, setGiven] = useState(() => readResult(tick.result))
  const put = (result: TickResult) => {
    setGiven(result)
    if (writeResult(result) !== tick.result) save(writeResult(result))
  }
  return (
    <>
      <div class="choices" role="group" aria-label={words.outcomeOf(place)}>
        {(['worked', 'failed'] as const).map((outcome) => (
          <label key={outcome}>
            <input
              type="radio"
              name={tick.step}
              checked={given.outcome === outcome}
              onChange={() => put({ ...given, outcome })}
            />
            {words[outcome]}
          </label>
        ))}
      </div>
      <input
        class="field"
        aria-label={words.resultOf(place)}
        placeholder={words.resultHint}
        maxLength={1000}
        value={given.note}
        onInput={(event) => setGiven({ ...given, note: event.currentTarget.value })}
        onBlur={() => put(given)}
      />
    </>
  )
}
