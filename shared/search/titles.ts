import Fuse from 'fuse.js'

/** One thing that can be found by its title, in both languages. */
export type TitleEntry = { id: string; titles: string[] }

/** Nobody types more; the time a search takes grows with its query. */
const LONGEST_QUERY = 200

/** The ids whose titles match `query`, best first. Spelling differences of width and case do not matter. */
export function searchTitles(entries: TitleEntry[], query: string, limit = 20): string[] {
  const folded = entries.map(({ id, titles }) => ({ id, titles: titles.map(fold) }))
  const fuse = new Fuse(folded, { keys: ['titles'], threshold: 0.3, ignoreLocation: true, minMatchCharLength: 1 })
  return fuse
    .search(fold(query.slice(0, LONGEST_QUERY)).trim().slice(0, LONGEST_QUERY), { limit })
    .map(({ item }) => item.id)
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase()
