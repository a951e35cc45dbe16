import type { CaseKey, CaseValue } from '#shared/model/case.ts'

/** Answers given together: a pasted line may hold both version and build. */
export type Given = { key: CaseKey; value: CaseValue }[]
