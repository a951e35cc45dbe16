/** Every row of every table but the content's, read past the app. Runs in a page. */
export function rowsOfDatabase(): Promise<Record<string, unknown[]>> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('unstun')
    request.addEventListener('error', () => reject(new Error('not opened')))
    request.addEventListener('success', () => {
      const db = request.result
      const names = [...db.objectStoreNames].filter((name) => name !== 'packs')
      const transaction = db.transaction(names)
      const rows = names.map((name) => [name, transaction.objectStore(name).getAll()] as const)
      transaction.addEventListener('complete', () => {
        db.close()
        resolve(Object.fromEntries(rows.map(([name, { result }]) => [name, result])))
      })
    })
  })
}
