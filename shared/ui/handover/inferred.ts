import type { Seen } from '#shared/model/case.ts'

/** Whether a value was concluded: nothing it rests on says it in so many words. */
export const inferred = ({ key, because }: Pick<Seen, 'key' | 'because'>): boolean =>
  !because.some(({ fact }) => fact.key === key && fact.certainty !== 'inferred')
