import Fuse from 'fuse.js/basic'
import { plainName } from './called.ts'
import type { Entry } from './entry.ts'

const LONGEST_NAME = 40
const LONGEST_ASKED = 40
const MOST = 3
const FARTHEST = 0.4

/** What could have been meant by a query that found nothing: titles and other names that are written much like it. */
export class Suggestions {
  readonly #entries: () => Iterable<Entry>
  #fuse: Fuse<{ name: string; plain: string }> | null = null

  constructor(entries: () => Iterable<Entry>) {
    this.#entries = entries
  }

  /** At most three names, the nearest first. */
  for(asked: string): string[] {
    const plain = plainName(asked).slice(0, LONGEST_ASKED)
    if (plain.length < 3) return []
    this.#fuse ??= new Fuse(namesIn(this.#entries()), { keys: ['plain'], threshold: FARTHEST, includeScore: true })
    const near = this.#fuse
      .search(plain, { limit: MOST * 4 })
      .filter(({ item }) => Math.abs(item.plain.length - plain.length) <= Math.max(2, plain.length / 2))
    return near.slice(0, MOST).map(({ item }) => item.name)
  }
}

function namesIn(entries: Iterable<Entry>): { name: string; plain: string }[] {
  const names = new Map<string, string>()
  for (const { title, tags } of entries) {
    for (const { text } of [...title, ...tags]) {
      if (text.length <= LONGEST_NAME && !names.has(plainName(text))) names.set(plainName(text), text)
    }
  }
  return Array.from(names, ([plain, name]) => ({ plain, name }))
}
