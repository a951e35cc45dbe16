import { isDeepStrictEqual } from 'node:util'
import type { Fact, FactKey } from '#shared/model/fact.ts'
import type { Recognition } from '#shared/recognise/recognition.ts'
import type { CorpusPage, Stated } from './page.ts'

export type Told = Pick<Recognition, 'console' | 'object' | 'facts' | 'unsure' | 'screens' | 'matched'>

/** How one thing that a page states, or that was told of it, came out. */
export type Outcome = {
  page: string
  language: string
  key: FactKey | 'console' | 'object' | 'unsure' | 'screen'
  is: 'hit' | 'miss' | 'wrong'
  says: string
}

/** Holds what was told of a page against what it should tell: the rubric of README.md. */
export function outcomes(page: CorpusPage, told: Told): Outcome[] {
  const of = (key: Outcome['key'], is: Outcome['is'], says: string): Outcome => ({
    page: page.id,
    language: page.language,
    key,
    is,
    says,
  })
  const left = told.facts.filter(({ certainty }) => certainty === 'seen')
  const stated = page.facts.map((fact) => {
    const at = left.findIndex((one) => isSame(fact, one))
    if (at >= 0) left.splice(at, 1)
    return of(fact.key, at >= 0 ? 'hit' : 'miss', printed(fact))
  })
  const wrong = left.map((fact) => of(fact.key, 'wrong', printed(asStated(fact))))
  return [...identity(page, told, of), ...stated, ...wrong, ...unsure(page, told, of), ...screens(page, told, of)]
}

type Of = (key: Outcome['key'], is: Outcome['is'], says: string) => Outcome

function identity(page: CorpusPage, told: Told, of: Of): Outcome[] {
  const object = told.object && { ...told.object }
  if (object && page.object?.ref === undefined) delete object.ref
  return [
    judged('console', page.console, told.console, of),
    ...(page.object?.name === null ? [] : [judged('object', page.object, object, of)]),
  ]
}

function judged(key: 'console' | 'object', should: unknown, is: unknown, of: Of): Outcome {
  if (isDeepStrictEqual(should, is)) return of(key, 'hit', JSON.stringify(is))
  return of(key, is === null ? 'miss' : 'wrong', `${JSON.stringify(is)}, not ${JSON.stringify(should)}`)
}

/** To be unsure where the page leaves nothing to be unsure about is no fault: it is silence with a reason. */
function unsure(page: CorpusPage, told: Told, of: Of): Outcome[] {
  return page.unsure.map((key) => of('unsure', told.unsure.some((one) => one.key === key) ? 'hit' : 'miss', key))
}

/** A page holds the rules of a screen only if they look at it: those of a negative page find nothing there. */
function screens({ negative, screens = [] }: CorpusPage, { screens: showing, matched = [] }: Told, of: Of): Outcome[] {
  return screens.map((screen) => of('screen', (negative ? showing : matched).includes(screen) ? 'hit' : 'miss', screen))
}

const asStated = ({ subject, key, value }: Fact): Stated => ({ subject: subject.kind, name: subject.name, key, value })

function isSame(stated: Stated, fact: Fact): boolean {
  return isDeepStrictEqual(comparable(stated), comparable(asStated(fact)))
}

/** In which order a VM's datastores stand on a page means nothing; that of snapshots does. */
function comparable({ value, ...rest }: Stated) {
  return { ...rest, value: rest.key === 'vm.datastores' && Array.isArray(value) ? new Set(value) : value }
}

const printed = ({ subject, name, key, value }: Stated) => `${subject} ${name} ${key} ${JSON.stringify(value)}`

export type Score = { hits: number; misses: number; wrongs: number; precision: number; recall: number }

/** Nothing told is no error in telling; nothing to tell is nothing missed. */
export function scoreOf(all: readonly Outcome[]): Score {
  const count = (is: Outcome['is']) => all.filter((one) => one.is === is).length
  const [hits, misses, wrongs] = [count('hit'), count('miss'), count('wrong')]
  const share = (others: number) => (hits + others === 0 ? 1 : hits / (hits + others))
  return { hits, misses, wrongs, precision: share(wrongs), recall: share(misses) }
}
