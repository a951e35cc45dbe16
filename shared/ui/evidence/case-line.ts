import { UNKNOWN, type CaseKey, type CaseValue, type Seen } from '#shared/model/case.ts'
import type { Entry } from '#shared/model/fact.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { OpenCase } from '#shared/store/store.ts'

/** How a value is known: read somewhere, joined by a rule, told by the person, or told in two ways that differ. */
export type LineState = 'seen' | 'inferred' | 'stated' | 'conflicting'

/** What is known of one key. `value` is the one that is decided on; `answer` and `read` are what it was made of. */
export type CaseLine = {
  key: CaseKey
  value: CaseValue
  state: LineState
  answer: CaseValue | undefined
  read: Seen | undefined
}

/** Everything that is known in a case, in the order in which it is asked; a person's answer stands above what was read. */
export function linesOf({ questions }: Topic, open: Pick<OpenCase, 'answers' | 'seen'> | null): CaseLine[] {
  if (!open) return []
  const asked = questions.map(({ key }) => key)
  const concluded = open.seen.map(({ key }) => key).filter((key) => !asked.includes(key))
  return [...asked, ...concluded].flatMap((key) => lineOf(key, open) ?? [])
}

function lineOf(key: CaseKey, { answers, seen }: Pick<OpenCase, 'answers' | 'seen'>): CaseLine | null {
  const answer = answers.find((one) => one.key === key)?.value
  // A reading that says "unknown" tells nothing.
  const read = seen.find((one) => one.key === key && one.value !== UNKNOWN)
  const isAnswered = answer !== undefined && (answer !== UNKNOWN || !read)
  const value = isAnswered ? answer : read?.value
  if (value === undefined) return null
  return { key, value, state: isAnswered ? stateOfAnswer(answer, read) : stateOfRead(key, read), answer, read }
}

const stateOfAnswer = (answer: CaseValue, read: Seen | undefined): LineState =>
  read && read.value !== answer ? 'conflicting' : 'stated'

function stateOfRead(key: CaseKey, read: Seen | undefined): LineState {
  const because = read?.because ?? []
  if (because.some((entry) => because.some((other) => contradicts(entry, other)))) return 'conflicting'
  return because.some(({ fact }) => fact.key === key) ? 'seen' : 'inferred'
}

/** Two entries tell different things of one key of one subject; a log names its subjects without their console. */
function contradicts({ origin, fact }: Entry, other: Entry): boolean {
  const isOfLog = [fact, other.fact].some(({ evidence }) => evidence.source !== 'screen')
  return (
    (isOfLog || origin === other.origin) &&
    fact.key === other.fact.key &&
    fact.subject.kind === other.fact.subject.kind &&
    fact.subject.name === other.fact.subject.name &&
    JSON.stringify(fact.value) !== JSON.stringify(other.fact.value)
  )
}
