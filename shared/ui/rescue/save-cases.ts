import { toFile } from '#shared/handoff/file.ts'
import { type Rescued, rescueCases } from '#shared/store/rescue.ts'
import type { Store } from '#shared/store/store.ts'
import { saveText } from '../logs/export.ts'

/**
 * Saves every case that can be read as a file, under a name that says so where it is not all of them. Without any case there is no
 * file. `refused` is a browser that never had a database: there is nothing in it to miss.
 */
export async function saveCases(store: Store, topic: string, refused = false): Promise<Rescued> {
  const rescued = await rescueCases(store, topic)
  const unread = rescued.unread && !refused
  const at = new Date().toISOString()
  const name = ['unstun-cases', at.slice(0, 'YYYY-MM-DD'.length), ...(unread || rescued.lost > 0 ? ['incomplete'] : [])]
  const file = toFile(rescued.cases, at, unread || rescued.lost > 0 ? { lost: rescued.lost, unread } : null)
  if (rescued.cases.length > 0) saveText(`${name.join('-')}.unstun`, 'application/json', file)
  return { ...rescued, unread }
}
