import type { CaseKey, CaseValue } from './case.ts'

/** The whole predicate set of a tree. `is` lists accepted values; `"unknown"` matches only where it is listed. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { key: CaseKey; is: CaseValue[] }
  | { key: CaseKey; 'at-least': number }
