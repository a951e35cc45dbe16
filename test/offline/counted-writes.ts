/** The writing transactions since they were last asked for: how many there were, and how many of them are not committed yet. */
export type Writes = { begun: number; open: number }

/** Counts, from now on, what this page writes to its databases. Each call gives what was begun since the last. */
export function countWrites(): () => Writes {
  let begun = 0
  let open = 0
  const ended = () => void open--
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
    const transaction = begin.apply(this, given)
    if (transaction.mode !== 'readwrite') return transaction
    begun++
    open++
    // Heard before Dexie hears it: what waits for the commit runs after.
    transaction.addEventListener('complete', ended)
    transaction.addEventListener('abort', ended)
    return transaction
  }
  return () => {
    const writes = { begun, open }
    begun = 0
    return writes
  }
}
