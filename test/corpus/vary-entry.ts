// Put into a page by variations.spec.ts: looks at the page, then at variations of it.
import { look } from '../tools/unstun/recognise-page.ts'
import type { Knowledge, Recognition } from '#shared/recognise/recognition.ts'
import { COVERS } from './variations/cover.ts'
import { LAYOUTS, type Variation } from './variations/layout.ts'
import { WORDS } from './variations/words.ts'

export type Varied = { by: string; same: boolean; kept: string[]; lost: string[]; untrue: string[] }

/** One variation of every so many; another page begins with another one. */
export type Turn = { at: number; every: number }

/** What variations keep of what the page told, what they lose, and what they tell beside that. */
export function lookAtEach(knowledge: Knowledge, { at, every }: Turn): Varied[] {
  if (!isStill()) return []
  const told = look(knowledge)
  const facts = printed(told)
  const body = document.body.cloneNode(true)
  const html = document.body.innerHTML
  return variationsOf(told, knowledge)
    .filter((_, number) => (number + at) % every === 0)
    .map(([by, vary]) => {
      const now = new Set(printed(varied(body, vary, knowledge)))
      const untrue = [...now].filter((fact) => !facts.includes(fact))
      const same = document.body.innerHTML === html
      return {
        by,
        same,
        kept: facts.filter((fact) => now.has(fact)),
        lost: facts.filter((fact) => !now.has(fact)),
        untrue,
      }
    })
}

/** Without frames and shadow roots, which a copy does not have. */
const isStill = () => ![...document.querySelectorAll('*')].some((el) => el.shadowRoot || el.tagName === 'IFRAME')

function variationsOf({ console, facts }: Recognition, { consoles }: Knowledge): [string, Variation][] {
  const rules = consoles.find(({ id }) => id === console)
  const names = new Set(facts.flatMap(({ subject, value }) => [subject.name, ...[value].flat().map(String)]))
  const words = rules
    ? Object.entries(WORDS).map(([by, vary]): [string, Variation] => [by, vary({ rules, names })])
    : []
  return [...Object.entries(LAYOUTS), ...words, ...Object.entries(COVERS)]
}

function varied(body: Node, vary: Variation, knowledge: Knowledge): Recognition {
  document.body.replaceWith(body.cloneNode(true))
  vary(document.body)
  return look(knowledge)
}

const printed = ({ facts }: Recognition) =>
  facts.map(({ subject, key, value }) => `${subject.kind} ${subject.name} ${key} ${JSON.stringify(value)}`)
