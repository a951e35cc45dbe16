import { ADDRESSES, type AliasKind } from './redact-patterns.ts'

/** What stands for a name in a text that leaves the device. */
export type Alias = { alias: string; text: string }

export type Named = { kind: AliasKind; text: string }

/** Names shorter than this stand in half of all words. They are taken out only where they stand alone. */
const SHORT = 3

/**
 * Takes names, addresses and paths out of texts. The same name has the same alias in all texts, and in all later ones that start from
 * `aliases`. Known names are found whatever their case and inside longer words; addresses, paths and users that nobody named
 * are found by their form.
 */
export class Redactor {
  readonly #aliases = new Map<string, Alias>()
  readonly #kinds = new Map<string, AliasKind>()
  readonly #pattern: RegExp

  constructor(names: readonly Named[], aliases: readonly Alias[] = []) {
    for (const alias of aliases) this.#aliases.set(keyOf(alias.text), alias)
    for (const { kind, text } of names.flatMap(withShortNames))
      if (!this.#kinds.has(keyOf(text))) this.#kinds.set(keyOf(text), kind)
    for (const [text, kind] of this.#kinds) this.#aliasOf(kind, text)
    this.#pattern = patternOf([...this.#kinds.keys()])
  }

  /** The text without any name, address or path. */
  redact(text: string): string {
    return text.replace(this.#pattern, (found, known?: string) => {
      if (known !== undefined) return this.#aliasOf(this.#kinds.get(keyOf(known)) ?? 'NAME', known)
      const kind = ADDRESSES.find(({ form }) => new RegExp(`^(?:${form})$`, 'iu').test(found))?.kind ?? 'ADDRESS'
      const named = found.slice(0, endOf(found))
      return `${this.#aliasOf(kind, named)}${found.slice(named.length)}`
    })
  }

  /** The key: what stands for what. It stays on the device. */
  get aliases(): Alias[] {
    return [...this.#aliases.values()]
  }

  #aliasOf(kind: AliasKind, text: string): string {
    const known = this.#aliases.get(keyOf(text))
    if (known) return known.alias
    const numbers = this.aliases.flatMap(({ alias }) =>
      alias.startsWith(`${kind}-`) ? Number(alias.slice(kind.length + 1)) : [],
    )
    const alias = `${kind}-${Math.max(0, ...numbers) + 1}`
    this.#aliases.set(keyOf(text), { alias, text })
    return alias
  }
}

/** Where what was found ends: the sentence's own marks stand after it. */
function endOf(found: string): number {
  let end = found.length
  while (end > 1 && '.,;:!?)）'.includes(found.charAt(end - 1))) end--
  return end
}

const keyOf = (text: string) => text.toLowerCase()

/** The name, and the first part of a full host name, under which people know it too. */
function withShortNames({ kind, text }: Named): Named[] {
  const name = text.trim()
  const [host] = /^[a-z0-9][a-z0-9-]{2,62}(?=\.[a-z0-9-]+\.)/i.exec(name) ?? []
  return [...(name ? [{ kind, text: name }] : []), ...(host && /[a-z]/i.test(host) ? [{ kind, text: host }] : [])]
}

/** Known names first, the longest before the others; then whatever has the form of an address, a path or a user. */
function patternOf(names: string[]): RegExp {
  const known = names
    .toSorted((one, other) => other.length - one.length)
    .map((name) => (name.length < SHORT ? `(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])` : escaped(name)))
  const forms = ADDRESSES.map(({ form }) => form)
  return new RegExp([known.length > 0 ? `(${known.join('|')})` : '(?!)()', ...forms].join('|'), 'giu')
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
