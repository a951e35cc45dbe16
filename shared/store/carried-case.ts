import type { CarriedCase } from '#shared/handoff/carried.ts'
import type { Intake } from '#shared/handoff/intake.ts'
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

/** What is written when what came is kept. What does not travel, such as the key of a note, stays with the case that is here. */
export function broughtIn({ put }: Intake, here: readonly OpenCase[]): Exchange {
  const kept = (one: CarriedCase): OpenCase => {
    const open = asStored(one)
    return { ...open, record: { ...here.find(({ record }) => record.id === one.id)?.record, ...open.record } }
  }
  return { put: put.map(kept), remove: [] }
}

/** What is written when that is taken back: all is as it was `here` before. */
export function takenBack({ before, added }: Intake, here: readonly OpenCase[]): Exchange {
  return { put: here.filter(({ record }) => before.some(({ id }) => id === record.id)), remove: added }
}

type Exchange = { put: OpenCase[]; remove: readonly string[] }
