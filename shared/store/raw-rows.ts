/** Rows as they lie there, of any shape. `lost` counts rows that could not be read; a table that ends early counts as one more. */
export type RawRows = { rows: unknown[]; lost: number }

/** The tables in which cases lie. */
export const RAW_TABLES = ['cases', 'answers', 'seen', 'ticks'] as const
export type RawTable = (typeof RAW_TABLES)[number]

/**
 * Reads the tables without the store: whatever version the database has, and past every row that cannot be read. Null where the
 * database cannot be opened or is not there; then none is made.
 */
export async function readRaw(name: string): Promise<Record<RawTable, RawRows> | null> {
  const db = await openAsItIs(name)
  if (!db) return null
  const tables = Object.fromEntries(
    await Promise.all(RAW_TABLES.map(async (table) => [table, await rowsOf(db, table)])),
  )
  db.close()
  return tables as Record<RawTable, RawRows>
}

function openAsItIs(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(name)
      request.addEventListener('upgradeneeded', () => request.transaction?.abort())
      request.addEventListener('error', (event) => {
        event.preventDefault()
        resolve(null)
      })
      request.addEventListener('success', () => {
        request.result.addEventListener('versionchange', () => request.result.close())
        resolve(request.result)
      })
    } catch {
      resolve(null)
    }
  })
}

/** Whether the browser opens a database of this name, there or not; none is made. */
export function canOpen(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(name)
      request.addEventListener('upgradeneeded', () => {
        request.transaction?.abort()
        resolve(true)
      })
      request.addEventListener('error', (event) => {
        event.preventDefault()
        resolve(false)
      })
      request.addEventListener('success', () => {
        request.result.close()
        resolve(true)
      })
    } catch {
      resolve(false)
    }
  })
}

async function rowsOf(db: IDBDatabase, table: RawTable): Promise<RawRows> {
  if (!db.objectStoreNames.contains(table)) return { rows: [], lost: 0 }
  const whole = await ask(db, table, (store) => store.getAll())
  return whole ? { rows: whole, lost: 0 } : rowByRow(db, table)
}

/** One row that cannot be read fails the reading of all: each is asked for by itself. */
async function rowByRow(db: IDBDatabase, table: RawTable): Promise<RawRows> {
  const keys = await ask(db, table, (store) => store.getAllKeys())
  if (!keys) return { rows: [], lost: 1 }
  const found: RawRows = { rows: [], lost: 0 }
  for (const key of keys) {
    const row = await ask<unknown>(db, table, (store) => store.get(key))
    if (row) found.rows.push(row)
    else found.lost += 1
  }
  return found
}

/** The answer to one request in a transaction of its own; null where it fails. */
function ask<T>(
  db: IDBDatabase,
  table: RawTable,
  request: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  return new Promise((resolve) => {
    try {
      const transaction = db.transaction(table)
      const asked = request(transaction.objectStore(table))
      asked.addEventListener('success', () => resolve(asked.result))
      asked.addEventListener('error', (event) => event.preventDefault())
      transaction.addEventListener('abort', () => resolve(null))
      transaction.addEventListener('complete', () => resolve(null))
    } catch {
      resolve(null)
    }
  })
}
