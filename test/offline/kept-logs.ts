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

/** Every write that has to do with logs, each over the cases that there are; null where it has nothing to do. */
export function stepsOver(store: Store): ((cases: readonly Case[]) => Step | null)[] {
  let removed: { open: RemovedCase; files: Case['files'] } | null = null
  const made = async (work: Promise<unknown>) => String(await work)
  return [
    (cases) => {
      const logs = SIZES.map(newLog)
      return {
        what: 'take over into a new case',
        after: (id) => [...cases, { id, files: filesOf(logs) }],
        work: () => store.takeOver({ topic: 'snapshot-stun' }, [], { files: logs }),
      }
    },
    ([first, ...others]) => {
      if (!first) return null
      const logs = SIZES.map(newLog)
      return {
        what: 'take over into a case',
        after: () => [{ ...first, files: [...first.files, ...filesOf(logs)] }, ...others],
        work: () => store.takeOver(first.id, [], { files: logs }),
      }
    },
    ([first, ...others]) => {
      const [one, ...files] = first?.files ?? []
      if (!first || !one) return null
      return {
        what: 'remove a log',
        after: () => [{ ...first, files }, ...others],
        work: () => made(store.removeLog(first.id, one.id)),
      }
    },
    ([first, ...others]) => {
      if (!first) return null
      const work = async () => {
        const open = await store.removeCase(first.id)
        removed = open && { open, files: first.files }
        return ''
      }
      return { what: 'remove a case', after: () => others, work }
    },
    (cases) => {
      const back = removed
      removed = null
      return (
        back && {
          what: 'restore a case',
          after: () => [...cases, { id: back.open.record.id, files: back.files }],
          work: () => made(store.restoreCase(back.open)),
        }
      )
    },
    (cases) => {
      const remove = cases.slice(0, -MOST).map(({ id }) => id)
      if (remove.length === 0) return null
      return {
        what: 'exchange cases',
        after: () => cases.slice(-MOST),
        work: () => made(store.exchangeCases({ put: [], remove })),
      }
    },
  ]
}

const filesOf = (logs: readonly NewLog[]) => logs.map(({ file }) => file)

function newLog(size: number): NewLog {
  const at = new Date().toISOString()
  return {
    file: { id: crypto.randomUUID(), name: 'vmware.log', pasted: false, size, at },
    bytes: new Uint8Array(size).fill(FILLED),
  }
}
