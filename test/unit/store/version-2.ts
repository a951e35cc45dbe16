/**
 * Writes a database as version 2 laid it out (IndexedDB's 20), with a case that kept a reading of logs. It uses nothing of the store,
 * so that it stays as that release was. Runs in a browser's page as well.
 */
export function writeVersion2(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 20)
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')))
    request.addEventListener('upgradeneeded', () => {
      const db = request.result
      db.createObjectStore('packs', { keyPath: 'hash' })
      const cases = db.createObjectStore('cases', { keyPath: 'id' })
      cases.createIndex('updatedAt', 'updatedAt')
      cases.createIndex('[vm.origin+vm.name]', ['vm.origin', 'vm.name'])
      for (const [table, key] of [
        ['answers', 'key'],
        ['seen', 'key'],
        ['ticks', 'step'],
      ] as const)
        db.createObjectStore(table, { keyPath: ['caseId', key] }).createIndex('caseId', 'caseId')
      db.createObjectStore('settings', { keyPath: 'name' })
    })
    request.addEventListener('success', () => {
      const db = request.result
      const transaction = db.transaction(['cases', 'answers', 'seen', 'ticks', 'settings'], 'readwrite')
      const put = (table: string, row: object) => transaction.objectStore(table).put(row)
      const at = '2026-11-20T03:00:00.000Z'
      const stun = { at, ms: 41_200, cause: 'snapshot-remove', vm: 'sql01', file: 'vmware.log', line: 5 }
      put('cases', {
        id: 'old-3',
        topic: 'snapshot-stun',
        title: 'sql01',
        note: '',
        vm: { origin: 'https://vcenter.lab', name: 'sql01' },
        archivedAt: null,
        createdAt: at,
        updatedAt: at,
        logs: { at, files: ['vmware.log'], stuns: [stun], timeline: [], left: 0 },
      })
      put('answers', { caseId: 'old-3', key: 'symptom', value: 'stun-at-snapshot-removal', at })
      put('seen', { caseId: 'old-3', key: 'datastore.type', value: 'nfs3', because: [], at })
      put('ticks', { caseId: 'old-3', step: 'isolation/removed', at, result: '4 min' })
      put('settings', { name: 'language', value: 'ja' })
      transaction.addEventListener('complete', () => {
        db.close()
        resolve()
      })
    })
  })
}
