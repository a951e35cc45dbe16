import type { KeptIndex } from '#shared/search/obtain-index.ts'
import { writeIndex } from '#shared/search/write-index.ts'
import { SEARCH_DATABASE } from './search-database.ts'

const TABLE = 'indexes'
const KEY = 'last'

/** The index that was built last on this device, in IndexedDB. Where that fails, nothing is kept. */
export const keptIndex: KeptIndex = {
  async load() {
    const value = await inTable('readonly', (table) => table.get(KEY))
    return value instanceof Uint8Array ? value : null
  },
  async save({ index, words }, of) {
    await inTable('readwrite', (table) => table.put(writeIndex(index, of, words), KEY))
  },
}

async function inTable(mode: IDBTransactionMode, work: (table: IDBObjectStore) => IDBRequest): Promise<unknown> {
  try {
    const db = await opened()
    try {
      return await resultOf(work(db.transaction(TABLE, mode).objectStore(TABLE)))
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(SEARCH_DATABASE, 1)
  request.addEventListener('upgradeneeded', () => void request.result.createObjectStore(TABLE))
  return resultOf(request)
}

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')))
  })
}
