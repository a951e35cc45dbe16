import type { CarriedCase } from './carried.ts'
import { isSame, merged } from './merge.ts'

/** What an arrived case meets here: nothing, the very same, or one of the same id or VM that says other things. */
export type Arrival = { arrived: CarriedCase; here: CarriedCase | null; is: 'new' | 'same' | 'differs' }

/** How arrived cases and those that are here go together; a person is always asked. */
export type Joining = 'merge' | 'both'

/** Looks for each arrived case here: by its id, else by its VM among the cases that are worked on. */
export function meet(arrived: readonly CarriedCase[], cases: readonly CarriedCase[]): Arrival[] {
  const byId = new Map(cases.map((one) => [one.id, one]))
  const byVm = new Map(cases.filter(({ archivedAt }) => archivedAt === null).map((one) => [vmOf(one), one]))
  return arrived.map((one) => {
    const here = byId.get(one.id) ?? (one.vm && byVm.get(vmOf(one))) ?? null
    return { arrived: one, here, is: here ? (isSame(here, one) ? 'same' : 'differs') : 'new' }
  })
}

const vmOf = ({ topic, vm, id }: CarriedCase) => JSON.stringify(vm ? [topic, vm.origin, vm.name] : [id])

/**
 * What to write, and how to take it back: `put` are cases as they will be, `before` those as they were, `added` the ids that are new.
 * `newId` makes an id for a case kept beside another of the same id.
 */
export type Intake = { put: CarriedCase[]; before: CarriedCase[]; added: string[] }

/** What keeping `arrivals` writes. Of several that came with one id, or for one VM that is here, none overwrites another. */
export function intakeOf(arrivals: readonly Arrival[], joining: Joining, newId: () => string): Intake {
  const intake: Intake = { put: [], before: [], added: [] }
  for (const { arrived, here, is } of arrivals) {
    if (is === 'same') continue
    const place = intake.put.findIndex(({ id }) => id === (here ?? arrived).id)
    const before = intake.put[place] ?? here
    if (before && joining === 'merge') {
      if (place === -1) intake.before.push(before)
      intake.put.splice(place === -1 ? intake.put.length : place, 1, merged(before, arrived))
    } else {
      const isTaken = here?.id === arrived.id || intake.put.some(({ id }) => id === arrived.id)
      const id = isTaken ? newId() : arrived.id
      intake.put.push({ ...arrived, id })
      intake.added.push(id)
    }
  }
  return intake
}
