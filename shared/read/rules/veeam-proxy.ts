import type { Told } from './rule.ts'
import { isPlaceholder, LINE_ENDS } from './veeam-words.ts'

/** Direct SAN, Direct NFS, HotAdd, network: the word at the end of the line is the mode that really ran, after any failover. */
export const MODES: Readonly<Record<string, 'direct-san' | 'direct-nfs' | 'hotadd' | 'nbd' | 'nbdssl'>> = {
  san: 'direct-san',
  nfs: 'direct-nfs',
  hotadd: 'hotadd',
  nbd: 'nbd',
  nbdssl: 'nbdssl',
}

const ENDS = [' for disk ', ' for retrieving ']
const MODE = new RegExp(` \\[(\\w{2,10})\\](?=${LINE_ENDS}| from storage snapshot\\b)`, 'g')

/**
 * Takes apart what follows `Using backup proxy `: proxy, disk and mode. From a storage snapshot the mode may be missing;
 * in every other line without a mode the disk's end cannot be told, so nothing is.
 */
export function usedProxy(role: 'source' | 'target', rest: string): Told[] {
  const link = ENDS.map((words) => ({ words, at: rest.indexOf(words) })).find(({ at }) => at > 0)
  if (!link) return []
  const proxy = rest.slice(0, link.at).trim()
  const tail = rest.slice(link.at + link.words.length)
  const found = [...tail.matchAll(MODE)].findLast(([, word = '']) => word.toLowerCase() in MODES)
  const disk = (found ? tail.slice(0, found.index) : (tail.split('\t')[0] ?? '')).trim()
  const fromSnapshot = /\bfrom storage snapshot\b/.test(tail)
  const told: Told[] = fromSnapshot ? [{ tell: 'entry', kind: 'storage-snapshot' }] : []
  if (!found && !fromSnapshot) return []
  const [label = ''] = disk.split(' from storage snapshot')
  if (isPlaceholder(proxy) || isPlaceholder(label)) return []
  return [...told, { tell: 'disk', disk: label.replace(/ data$/, ''), proxy, mode: found?.[1]?.toLowerCase(), role }]
}
