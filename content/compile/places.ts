import type { Place, Problem } from './problem.ts'

/** A key's own line, and the line on which the text of its value begins (a block scalar begins one below). */
export type KeyLines = Map<string | number, { line: number; text: number }>

/**
 * Remembers where each object of the content was written, by identity,
 * so that the content's types stay free of line numbers and every check can still name a line.
 */
export class Places {
  readonly #places = new WeakMap<object, Place & { keys: KeyLines }>()

  put(thing: object, place: Place, keys: KeyLines = new Map()): void {
    this.#places.set(thing, { ...place, keys })
  }

  /** `made` was made from `written` and stands where that stands. */
  same<T extends object>(made: T, written: object): T {
    this.#places.set(made, this.#get(written))
    return made
  }

  /** The place of a thing, or of one of its keys or items. */
  of(thing: object, key?: string | number): Place {
    const { file, line, keys } = this.#get(thing)
    return { file, line: (key === undefined ? undefined : keys.get(key)?.line) ?? line }
  }

  /** The line on which the text under a key begins. */
  ofText(thing: object, key: string | number): Place {
    const { file, line, keys } = this.#get(thing)
    return { file, line: keys.get(key)?.text ?? line }
  }

  #get(thing: object) {
    const place = this.#places.get(thing)
    if (!place) throw new Error(`No place is known for ${JSON.stringify(thing)}`)
    return place
  }
}

/** What comes up while files are read: where each part of the content stands, and what is wrong with it. */
export type Findings = { places: Places; problems: Problem[] }
