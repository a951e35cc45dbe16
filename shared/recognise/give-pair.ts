import type { FromAlert, FromPair, TermId } from '#shared/model/console.ts'
import type { FactKey, Subject } from '#shared/model/fact.ts'
import type { Pair } from '#shared/model/screen.ts'
import { nameOfCard } from './card.ts'
import { fitting, named, nothing, type Yield } from './found.ts'
import { cellOf, columnOf } from './grid-view.ts'
import type { Placed } from './placed.ts'
import { isName, readValue } from './read-value.ts'
import { dialogOf, isIn, partsOfKind } from './scene.ts'
import type { SeenScreen } from './seen-screen.ts'
import { lookThroughBy } from './look-through.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Facts that stand beside their label. */
export function givePairs(giving: FromPair, seen: SeenScreen): Yield {
  const given = nothing()
  for (const placed of labelledPairs(seen.scene, seen.vocabulary)) {
    const { part, under } = placed
    if (!seen.vocabulary.saysOne(part.label, giving.label) || isAway(placed, giving) || isTitle(placed)) continue
    if (isWritten(placed) || under.some((title) => seen.vocabulary.saysOne(title, giving.notUnder))) continue
    const subject = subjectOf(giving, placed, seen)
    const value = subject && readValue(said(part), giving.as, { ...seen, values: giving.values ?? {} })
    if (!subject || value === null) continue
    given.found.push({ subject, key: giving.fact, value, quote: part.value, at: part.at })
  }
  return given
}

/** The pairs whose label says anything at all: few of many, found once for all rules. */
const labelledPairs = lookThroughBy((scene, vocabulary: Vocabulary) =>
  partsOfKind(scene, 'pair').filter(({ part }) => vocabulary.termsOf(part.label).size > 0),
)

/** An `aside` leads elsewhere, or shows the details of what a list names. */
function isAway({ within }: Placed, { card }: FromPair): boolean {
  return within.some(({ role, names }) => role === 'navigation' && !(card && names[0] === 'aside'))
}

const WRITTEN = /^\[portlet-id=.*(?:annotation|attribute|notes|tags)/i

/** In a portlet for what people write, whatever it is titled. */
const isWritten = ({ within }: Placed) => within.some(({ names }) => names.some((name) => WRITTEN.test(name)))

/** A title bar's words are the object's name, whatever they read like; beside a heading they are told of the object. */
function isTitle({ within }: Placed): boolean {
  return within.some(({ role, parts }) => role === 'title' && !parts.some(({ kind }) => kind === 'heading'))
}

const said = ({ value, values }: Pair) => ({ text: value, pieces: values })

/** A dialog may be about something else than the page below it. */
function subjectOf(giving: FromPair, placed: Placed<Pair>, seen: SeenScreen): Subject | null {
  const { object, vocabulary } = seen
  const { subject, listed, card, fact } = giving
  if (card) {
    const name = nameOfCard(placed, card, giving.label, seen)
    return name === null ? null : named(fact, name)
  }
  if (listed) return listedIn(placed, listed, fact, seen)
  if (!subject) return isIn(placed, 'dialog') ? null : fitting(object, fact)
  // What a dialog without a title is about to set is not set yet.
  if (dialogOf(placed)?.title === '') return null
  const names = placed.beside.flatMap((part) =>
    part.kind === 'pair' && part.values.length > 0 && vocabulary.saysOne(part.label, subject) ? [part.value] : [],
  )
  const [name] = names
  return names.length === 1 && name !== undefined && isName(name) ? named(fact, name) : null
}

/** What the title of a list's details names, where the list has exactly one row that is called so. */
function listedIn(placed: Placed, columns: readonly TermId[], fact: FactKey, seen: SeenScreen): Subject | null {
  const title = dialogOf(placed)?.title ?? ''
  if (!isName(title)) return null
  const rows = partsOfKind(seen.scene, 'grid').flatMap(({ part }) => {
    const column = columnOf(part, columns, seen.vocabulary)
    return part.rows.filter((row) => cellOf(row, column)?.text === title)
  })
  return rows.length === 1 ? named(fact, title) : null
}

/** Facts that the console says in a message about the page's object. */
export function giveAlerts({ fact, says, value }: FromAlert, seen: SeenScreen): Yield {
  const subject = fitting(seen.object, fact)
  const given = nothing()
  for (const placed of partsOfKind(seen.scene, 'alert')) {
    const { text, at } = placed.part
    if (!seen.vocabulary.says(text, says) || isIn(placed, 'navigation')) continue
    if (subject) given.found.push({ subject, key: fact, value, quote: text, at })
    else given.unsure.push({ key: fact, reason: 'the message does not say which object it is about' })
  }
  return given
}
