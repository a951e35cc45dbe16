import type { CaseKey, CaseValue } from './case.ts'

/** One reason: the fact that made the verdict so. */
export type Reason = { key: CaseKey; value: CaseValue }

/** The next thing to learn: the key, and the full id of the question that asks for it. */
export type Ask = { key: CaseKey; question: string }

/** What `decide` says: a verdict with advice and reasons, or the question that holds it back. */
export type Decision = { verdict: string | null; advice: string[]; ask: Ask | null; because: Reason[] }
