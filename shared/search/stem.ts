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

/** Pattern of an ending, the shortest word it is cut from, what is left by cutting. The first that fits. */
const ENDINGS: [pattern: RegExp, shortest: number, instead: string, isDoubled?: true][] = [
  [/(?<=ss|x|ch|sh)es$/, 5, ''],
  [/ie[sd]$/, 5, 'y'],
  [/ings?$/, 6, '', true],
  [/(?<!e)ed$/, 5, '', true],
  [/(?<=[ts])ions?$/, 7, ''],
  [/(?<=v)als?$/, 6, ''],
  [/ly$/, 6, ''],
  [/(?<![sui])s$/, 4, ''],
]

function withoutEnding(word: string): string {
  const [pattern, , instead = '', isDoubled] =
    ENDINGS.find(([ending, shortest]) => word.length >= shortest && ending.test(word)) ?? []
  const base = pattern ? word.replace(pattern, instead) : word
  return isDoubled ? single(base) : base
}

/** `stunn` (of stunned) is `stun`; `fill` and `miss` stay. */
const single = (base: string) => base.replace(/([bdgmnprt])\1$/, '$1')
