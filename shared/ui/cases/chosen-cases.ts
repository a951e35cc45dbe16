import type { CaseRecord } from '#shared/store/store.ts'
import { fold } from '#shared/text/fold.ts'

export type SortBy = 'changed' | 'begun' | 'name'
export type Choice = { text: string; sort: SortBy; archived: boolean }

/** The cases that a person wants to see, in the order they want. `titleOf` is the name each is shown under. */
export function chosenCases(
  cases: readonly CaseRecord[],
  { text, sort, archived }: Choice,
  titleOf: (record: CaseRecord) => string,
): CaseRecord[] {
  const words = fold(text, 'heavy').split(/\s+/).filter(Boolean)
  const found = cases.filter((record) => {
    if ((record.archivedAt !== null) !== archived) return false
    if (words.length === 0) return true
    const told = fold([titleOf(record), record.vm?.name, record.vm?.origin, record.note].join('\n'), 'heavy')
    return words.every((word) => told.includes(word))
  })
  return sort === 'changed' ? found : found.sort(sort === 'begun' ? laterFirst : byName(titleOf))
}

const laterFirst = (one: CaseRecord, other: CaseRecord) => (one.createdAt < other.createdAt ? 1 : -1)

function byName(titleOf: (record: CaseRecord) => string) {
  const { compare } = new Intl.Collator(undefined, { numeric: true })
  return (one: CaseRecord, other: CaseRecord) => compare(titleOf(one), titleOf(other))
}
