/**
 * The part of an English word that its forms share: `snapshots` and `snapshot`, `consolidation` and `consolidating`, `stunned` and
 * `stun`. Light on purpose: it never joins words of different meaning at the price of missing a form. In: lower case. Words of
 * fewer than four letters and everything with a digit come back as they are.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  const base = withoutEnding(word)
  return base.length > 4 && base.endsWith('e') ? base.slice(0, -1) : base
}

const ENDINGS: { pattern: RegExp; shortest: number; instead: (word: string) => string }[] = [
  { pattern: /(?:sses|xes|ches|shes)$/, shortest: 5, instead: (word) => word.slice(0, -2) },
  { pattern: /ie[sd]$/, shortest: 5, instead: (word) => `${word.slice(0, -3)}y` },
  { pattern: /ing$/, shortest: 6, instead: (word) => single(word.slice(0, -3)) },
  { pattern: /ings$/, shortest: 7, instead: (word) => single(word.slice(0, -4)) },
  { pattern: /[^e]ed$/, shortest: 5, instead: (word) => single(word.slice(0, -2)) },
  { pattern: /[ts]ions?$/, shortest: 7, instead: (word) => word.replace(/ions?$/, '') },
  { pattern: /vals?$/, shortest: 6, instead: (word) => word.replace(/als?$/, '') },
  { pattern: /[a-z]ly$/, shortest: 6, instead: (word) => word.slice(0, -2) },
  { pattern: /[^sui]s$/, shortest: 4, instead: (word) => word.slice(0, -1) },
]

function withoutEnding(word: string): string {
  const ending = ENDINGS.find(({ pattern, shortest }) => word.length >= shortest && pattern.test(word))
  return ending ? ending.instead(word) : word
}

/** `stunn` (of stunned) is `stun`; `fill` and `miss` stay. */
const single = (base: string) => base.replace(/([bdgmnprt])\1$/, '$1')
