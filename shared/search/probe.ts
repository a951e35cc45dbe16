/**
 * One way in which entries can match a part of a query. `weight` (0–1) says how sure it is that this is what was meant;
 * `floor` is the least share of a run's grams that an entry must have.
 */
export type Probe =
  | { kind: 'term'; text: string; weight: number }
  | { kind: 'prefix'; text: string; weight: number }
  | { kind: 'grams'; grams: string[]; weight: number; floor: number }
  | { kind: 'all'; probes: Probe[]; weight: number }
  | { kind: 'concept'; concept: Concept; weight: number }

/** Everything that one thing is called, in either language. */
export type Concept = { surfaces: Surface[] }

/** One name of a concept: `key` is its heavy fold without spaces; `words` its stems where it is Latin only, else empty. */
export type Surface = { key: string; words: string[]; probe: Probe }
