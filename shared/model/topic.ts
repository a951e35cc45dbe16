import type { CaseFacts, CaseKey, CaseValue } from './case.ts'
import type { Condition } from './condition.ts'
import type { Bilingual } from './language.ts'
import type { Block } from './prose.ts'

/** How a question is answered: a choice, an ESXi version, an ESXi build, a duration in milliseconds. */
export type AnswerInput = 'choice' | 'version' | 'build' | 'duration'

export type Option = { value: CaseValue; label: Bilingual; hint?: Bilingual }

/** One question of a tree. "I don't know" is always offered and not listed among `options`. */
export type Question = {
  id: string
  key: CaseKey
  input: AnswerInput
  ask: Bilingual
  /** A few words for lists, maps and "all answers". */
  label: Bilingual
  why: Bilingual<Block[]>
  /** How to find out: which screen, which command. */
  findOut: Bilingual<Block[]>
  options: Option[]
}

/** Advice of a verdict, in order. `when` must be true, `unless` must not be; neither: always. */
export type AdviceRule = { advice: string; when?: Condition; unless?: Condition }

/** How a verdict looks: one of the product's few states. */
export type Tone = 'known-issue' | 'suspected' | 'action' | 'neutral' | 'unknown'

/** One row: the first that applies wins; an open row above holds the rest back. */
export type VerdictRule = {
  id: string
  tone: Tone
  title: Bilingual
  meaning: Bilingual<Block[]>
  /** Absent on the last row, which applies when no other does. */
  when?: Condition
  /** Rows above that do not hold this one back while they are open. */
  notHeldBy: string[]
  advice: AdviceRule[]
}

/** One known issue that a person wants excluded or confirmed by name. */
export type KnownIssue = {
  id: string
  title: Bilingual
  verdicts: string[]
  /** Any one of these, once true, excludes it. */
  excludedBy: Condition[]
}

/** While `key` is absent and `when` is true, `value` stands in for it. */
export type StandIn = { key: CaseKey; value: CaseValue; when: Condition }

export type Example = {
  name: string
  given: CaseFacts
  verdict: string | null
  ask?: CaseKey
  advice?: string[]
}

/** One edge of the map: these answers to this question lead there. */
export type MapEdge = { from: string; to: string; values: CaseValue[] }

/** The tree drawn: full ids (`question/…`, `verdict/…`), edges found by walking every answer. */
export type TopicMap = { nodes: string[]; edges: MapEdge[] }

/** One tree. `questions` stand in asking order; `refine` lists those that only sharpen the advice. */
export type Topic = {
  id: string
  title: Bilingual
  summary: Bilingual
  questions: Question[]
  refine: string[]
  standIns: StandIn[]
  /** Advice that comes first whatever the verdict, as soon as its condition is true. */
  cleanUps: AdviceRule[]
  knownIssues: KnownIssue[]
  verdicts: VerdictRule[]
  examples: Example[]
  map: TopicMap
}
