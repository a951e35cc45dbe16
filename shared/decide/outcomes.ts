import type { CaseFacts, CaseKey, CaseValue } from '#shared/model/case.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { Question, Topic } from '#shared/model/topic.ts'
import { decide } from './decide.ts'
import { canStillChange } from './explain.ts'
import { settlesNothing } from './known.ts'
import { stillTelling } from './map.ts'

/** A key that is not settled yet; `settles` is the mean share (0 to 1) of the open outcomes that knowing it takes away. */
export type Settling = { key: CaseKey; settles: number }

/** Walks a tree by every answer that settles something, and remembers where each state leads. */
export class Outcomes {
  readonly #topic: Topic
  readonly #builds: BuildTable
  readonly #reached = new Map<string, ReadonlySet<string>>()

  constructor(topic: Topic, builds: BuildTable) {
    this.#topic = topic
    this.#builds = builds
  }

  /** The verdicts that a case can come to once everything is known. What settles nothing ("unknown") is taken for absent. */
  of(facts: CaseFacts): ReadonlySet<string> {
    return this.#walk(settled(facts))
  }

  /** What can still change the outcome: absent or told by something that settles nothing. What takes away most comes first. */
  settling(facts: CaseFacts): Settling[] {
    const known = settled(facts)
    const open = this.#walk(known).size
    return canStillChange(this.#topic, known, this.#builds)
      .map((key) => ({ key, settles: this.#share(known, key, open) }))
      .toSorted((a, b) => b.settles - a.settles)
  }

  #share(facts: CaseFacts, key: CaseKey, open: number): number {
    const question = this.#topic.questions.find((one) => one.key === key)
    const left = question ? answersTo(question).map((value) => this.#walk({ ...facts, [key]: value }).size) : []
    if (open < 2 || left.length === 0) return 0
    return left.reduce((sum, size) => sum + Math.max(0, open - size) / (open - 1), 0) / left.length
  }

  #walk(facts: CaseFacts): ReadonlySet<string> {
    const { verdict, ask } = decide(this.#topic, facts, this.#builds)
    const question = this.#topic.questions.find(({ key }) => key === ask?.key)
    if (!question) return new Set(verdict === null ? [] : [verdict])
    const state = `${question.id} ${stillTelling(this.#topic, facts, this.#builds)}`
    const known = this.#reached.get(state)
    if (known) return known
    const reached = new Set(
      answersTo(question).flatMap((value) => [...this.#walk({ ...facts, [question.key]: value })]),
    )
    this.#reached.set(state, reached)
    return reached
  }
}

function settled(facts: CaseFacts): CaseFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => !settlesNothing(value)))
}

function answersTo({ options }: Question): CaseValue[] {
  return options.map(({ value }) => value).filter((value) => !settlesNothing(value))
}
