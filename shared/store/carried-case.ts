import type { CarriedCase } from '#shared/handoff/carried.ts'
import type { OpenCase } from './store.ts'

/** A case that came from elsewhere as it is kept, under this id. */
export function asStored({ answers, seen, ticks, ...record }: CarriedCase, id = record.id): OpenCase {
  return {
    record: { ...record, id },
    answers: answers.map((row) => ({ ...row, caseId: id })),
    seen: seen.map((row) => ({ ...row, caseId: id })),
    ticks: ticks.map((row) => ({ ...row, caseId: id })),
  }
}
