import { useState } from 'preact/hooks'
import type { Block, Inline } from '#shared/model/prose.ts'
import type { OpenCase, TickRecord } from '#shared/store/store.ts'
import type { Article } from '#shared/model/article.ts'
import { useApp } from '../frame/app-context.ts'
import { timeText } from '../frame/dates.ts'
import { useCase } from '../frame/use-stored.ts'
import { caseTitle } from '../walk/case-title.ts'
import { IsolationTest } from './isolation-test.tsx'
import { useStepsWords } from './steps-words.ts'
import './steps.css'

/** The steps of an advice to tick off for a case, with time and result; for the isolation test its assistant too. */
export function DoneSteps({ article, caseId }: { article: Article; caseId: string }) {
  const { language } = useApp()
  const words = useStepsWords()
  const open = useCase(caseId)
  if (!open) return null
  const steps = stepsOf(article.text[language].sections.find(({ role }) => role === 'steps')?.blocks ?? [])
  return (
    <>
      {article.id === 'advice/run-isolation-test' && <IsolationTest open={open} />}
      <section class="steps-done sheet stack no-print" aria-labelledby="steps-done">
        <h2 id="steps-done">{words.title}</h2>
        <p class="small soft">{words.forCase(caseTitle(open.record, language))}</p>
        <ol class="plain">
          {steps.map((text, place) => (
            <Step
              key={place}
              open={open}
              step={`${article.id}#${place + 1}`}
              label={`${words.step(place + 1)}: ${text}`}
            />
          ))}
        </ol>
      </section>
    </>
  )
}

type StepProps = { open: OpenCase; step: string; label: string }

function Step({ open, step, label }: StepProps) {
  const { language, report, store } = useApp()
  const words = useStepsWords()
  const tick = open.ticks.find((one) => one.step === step)
  const set = (result: string | null) => void store.tick(open.record.id, step, result).catch(report)
  return (
    <li>
      <label class="switch-line">
        <input
          type="checkbox"
          checked={tick !== undefined}
          onChange={(event) => set(event.currentTarget.checked ? '' : null)}
        />
        <span>
          {label} {tick && <span class="small soft">{words.done(timeText(tick.at, language))}</span>}
        </span>
      </label>
      {tick && <Result key={step} tick={tick} save={set} />}
    </li>
  )
}

/** What came of a step, saved when the field is left. */
function Result({ tick, save }: { tick: TickRecord; save: (result: string) => void }) {
  const words = useStepsWords()
  const [written, setWritten] = useState(tick.result)
  return (
    <input
      class="field"
      aria-label={words.result}
      placeholder={words.resultHint}
      maxLength={1000}
      value={written}
      onInput={(event) => setWritten(event.currentTarget.value)}
      onBlur={() => written !== tick.result && save(written)}
    />
  )
}

/** The first words of each numbered step. */
function stepsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => ('list' in block && block.ordered ? block.list.map(firstWords) : []))
}

const LONGEST = 80

function firstWords([first]: readonly Block[]): string {
  const text = first && 'p' in first ? first.p.map(plain).join('').trim() : ''
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function plain(inline: Inline): string {
  if (typeof inline === 'string') return inline
  if ('strong' in inline) return inline.strong.map(plain).join('')
  if ('code' in inline) return inline.code
  return 'link' in inline ? inline.link.map(plain).join('') : ''
}
