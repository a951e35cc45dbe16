import { CASE_KEYS, UNKNOWN, type CaseKey, type CaseValue } from '#shared/model/case.ts'
import type { AnswerInput, Question, StandIn } from '#shared/model/topic.ts'
import type { Places } from '../places.ts'
import { problem, type Problem } from '../problem.ts'
import type { Check } from './check.ts'

/** A question offers exactly the values of its key, in the way that such values are entered; a stand-in stands in with one of them. */
export const checkOptions: Check = ({ topics }, places) =>
  topics.flatMap(({ asked, topic }) => [
    ...asked.flatMap((question) => [...input(question, places), ...values(question, places)]),
    ...topic.standIns.flatMap((standIn) => standInValue(standIn, places)),
  ])

const INPUTS: Record<string, AnswerInput[]> = { text: ['version'], integer: ['build'], number: ['duration'] }

function input(question: Question, places: Places): Problem[] {
  const { key, input } = question
  const values = CASE_KEYS[key]
  const accepted = typeof values === 'string' ? (INPUTS[values] ?? []) : ['choice']
  const at = places.of(question, 'input')
  return accepted.includes(input)
    ? []
    : [problem(at, `input «${input}» does not fit the key «${key}»; it takes ${accepted.join(', ')}`)]
}

function values(question: Question, places: Places): Problem[] {
  const { key, options } = question
  const offered = options.map(({ value }) => value)
  const uncovered = enumerated(key).filter((value) => !offered.includes(value))
  return [
    ...options.flatMap((option) => notOf(key, option.value).map((says) => problem(places.of(option, 'value'), says))),
    ...uncovered.map((value) =>
      problem(places.of(question, 'options'), `uncovered option: «${value}» of «${key}» is not offered`),
    ),
  ]
}

function standInValue(standIn: StandIn, places: Places): Problem[] {
  return notOf(standIn.key, standIn.value).map((says) => problem(places.of(standIn, 'value'), says))
}

function enumerated(key: CaseKey): readonly CaseValue[] {
  const values = CASE_KEYS[key]
  return typeof values === 'string' ? [] : values
}

/** Why a value is none of its key's; nothing where it is one. */
function notOf(key: CaseKey, value: CaseValue): string[] {
  if (value === UNKNOWN) return ['"unknown" is added by the program']
  const values = CASE_KEYS[key]
  if (values === 'text') return typeof value === 'string' ? [] : [`«${value}» is no text`]
  if (typeof values === 'string') return typeof value === 'number' ? [] : [`«${value}» is no number`]
  return (values as readonly CaseValue[]).includes(value)
    ? []
    : [`unknown value «${value}» of «${key}»; known are ${values.join(', ')}`]
}
