import type { LogFile, NewLog, RemovedCase, Store } from '#shared/store/store.ts'

/** A case as far as it is tried here: the logs that are kept with it. */
export type Case = { id: string; files: readonly LogFile[] }

/** A write to come: `after` says what there will be, once a case that it makes has its id. */
export type Step = { what: string; after: (made: string) => readonly Case[]; work: () => Promise<string> }

/** Below and above what Chromium keeps beside its database, in a file of its own (64 KB). */
const SIZES = [900, 90_000]
/** What each byte of them is. */
export const FILLED = 85

const MOST = 4

/** Where the steps write, and what the last of them took out. */
export type Place = { store: Store; removed: { open: RemovedCase; files: Case['files'] } | null }

type MakeStep = (place: Place, cases: readonly Case[]) => Step | null

const takeOverAnew: MakeStep = ({ store }, cases) => {
  const logs = SIZES.map(newLog)
  return {
    what: 'take over into a new case',
    after: (id) => [...cases, { id, files: filesOf(logs) }],
    work: () => store.takeOver({ topic: 'snapshot-stun' }, [], { files: logs }),
  }
}

const takeOverInto: MakeStep = ({ store }, [first, ...others]) => {
  if (!first) return null
  const logs = SIZES.map(newLog)
  return {
    what: 'take over into a case',
    after: () => [{ ...first, files: [...first.files, ...filesOf(logs)] }, ...others],
    work: () => store.takeOver(first.id, [], { files: logs }),
  }
}

const removeLog: MakeStep = ({ store }, [first, ...others]) => {
  const [one, ...files] = first?.files ?? []
  if (!first || !one) return null
  return {
    what: 'remove a log',
    after: () => [{ ...first, files }, ...others],
    work: () => store.removeLog(first.id, one.id).then(nobody),
  }
}

const removeCase: MakeStep = (place, [first, ...others]) => {
  if (!first) return null
  const keep = (open: RemovedCase | null) => (place.removed = open && { open, files: first.files })
  return {
    what: 'remove a case',
    after: () => others,
    work: () => place.store.removeCase(first.id).then(keep).then(nobody),
  }
}

const restoreCase: MakeStep = (place, cases) => {
  const back = place.removed
  if (!back) return null
  place.removed = null
  return {
    what: 'restore a case',
    after: () => [...cases, { id: back.open.record.id, files: back.files }],
    work: () => place.store.restoreCase(back.open).then(nobody),
  }
}

const exchangeCases: MakeStep = ({ store }, cases) => {
  const remove = cases.slice(0, -MOST).map(({ id }) => id)
  if (remove.length === 0) return null
  return {
    what: 'exchange cases',
    after: () => cases.slice(-MOST),
    work: () => store.exchangeCases({ put: [], remove }).then(nobody),
  }
}

/** Every write that has to do with logs, over the cases that there are; null where it has nothing to do. */
export const STEPS = [takeOverAnew, takeOverInto, removeLog, removeCase, restoreCase, exchangeCases]

/** The id of the case that a write makes which makes none. */
const nobody = () => ''

const filesOf = (logs: readonly NewLog[]) => logs.map(({ file }) => file)

function newLog(size: number): NewLog {
  const at = new Date().toISOString()
  return {
    file: { id: crypto.randomUUID(), name: 'vmware.log', pasted: false, size, at },
    bytes: new Uint8Array(size).fill(FILLED),
  }
}
