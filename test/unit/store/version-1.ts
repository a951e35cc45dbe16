/**
 * Writes a database as the first release laid it out (Dexie's version 1 is IndexedDB's 10), with two cases. It uses
 * nothing of the store, so that it stays as that release was. Runs in a browser's page as well.
 */
export function writeVersion1(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 10)
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')))
    request.addEventListener('upgradeneeded', () => {
      const db = request.result
      db.createObjectStore('packs', { keyPath: 'hash' })
      db.createObjectStore('cases', { keyPath: 'id' }).createIndex('updatedAt', 'updatedAt')
      const answers = db.createObjectStore('answers', { keyPath: ['caseId', 'key'] })
      answers.createIndex('caseId', 'caseId')
      db.createObjectStore('settings', { keyPath: 'name' })
    })
    request.addEventListener('success', () => {
      const db = request.result
      const transaction = db.transaction(['packs', 'cases', 'answers', 'settings'], 'readwrite')
      const put = (table: string, row: object) => transaction.objectStore(table).put(row)
      put('packs', { hash: 'abc', format: 1, date: '2026-11-01', text: '{}' })
      put('settings', { name: 'active-pack', value: 'abc' })
      put('settings', { name: 'language', value: 'ja' })
      const case1 = { id: 'old-1', topic: 'snapshot-stun', title: 'sql01', note: 'Sato knows' }
      put('cases', { ...case1, createdAt: '2026-11-01T03:00:00.000Z', updatedAt: '2026-11-01T03:05:00.000Z' })
      const case2 = { id: 'old-2', topic: 'snapshot-stun', title: '', note: '' }
      put('cases', { ...case2, createdAt: '2026-11-02T03:00:00.000Z', updatedAt: '2026-11-02T03:00:00.000Z' })
      put('answers', { caseId: 'old-1', key: 'datastore.type', value: 'nfs3', at: '2026-11-01T03:05:00.000Z' })
      put('answers', { caseId: 'old-2', key: 'symptom', value: 'other', at: '2026-11-02T03:00:00.000Z' })
      transaction.addEventListener('complete', () => {
        db.close()
        resolve()
      })
    })
  })
}
