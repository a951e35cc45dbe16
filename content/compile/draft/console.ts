import type { ConsoleId, ConsoleRules, Giving, ScreenRule, Term } from '#shared/model/console.ts'
import type { Findings } from '../places.ts'
import type { WrittenConsole, WrittenGiving, WrittenScreen, WrittenTerm } from '../schema/console.ts'

type Parts = { written: WrittenConsole; terms: WrittenTerm[]; screens: ScreenRule[] }

/** A console as the pack has it; its id is its folder's name. */
export function toConsole(id: string, { written, terms, screens }: Parts, { places }: Findings): ConsoleRules {
  const { title, is, objects = [], plugins = [] } = written
  const vocabulary = terms.map((term) => places.same(toTerm(term), term))
  return places.same({ id: id as ConsoleId, title, is, objects, plugins, screens, vocabulary }, written)
}

function toTerm({ id, says, never = [] }: WrittenTerm): Term {
  return {
    id,
    says: says.map((one) => ('parts' in one ? { ...one, lacks: one.lacks ?? [], more: one.more ?? 0 } : one)),
    never,
  }
}

/** A screen's rules as the pack has them; its id is the file's name. */
export function toScreen(id: string, { title, is, gives }: WrittenScreen, { places }: Findings): ScreenRule {
  return places.same({ id, title, is, gives: gives.map((giving) => places.same(toGiving(giving), giving)) }, gives)
}

function toGiving(giving: WrittenGiving): Giving {
  return giving.from === 'pair' ? { ...giving, notUnder: giving.notUnder ?? [] } : { ...giving }
}
