import type { Pair, Part } from '#shared/model/screen.ts'
import { isAlert } from './alerts.ts'
import { drawnIn, iconOf } from './drawn.ts'
import { isGrid } from './grid-shape.ts'
import { isGroup } from './groups.ts'
import { headingOf } from './headings.ts'
import { ofKind } from './kind.ts'
import { saidIn } from './said.ts'
import { elementsOf, isInteractive, type Spot } from './spot.ts'
import { isTabs } from './tabs.ts'
import { ownText, piecesOf, textOf, tidy } from './text.ts'
import { isTree } from './trees.ts'

const LONGEST_LABEL = 60
const LONGEST_VALUE = 1_000
const MOST_ELEMENTS = 60

type Read = (spot: Spot) => Part[]

/** One pair of two spots; null where the one is no label or the other no value. */
export function makePair(label: Spot, value: Spot): Pair | null {
  return pairOf(withoutColon(textOf(label)), value)
}

function pairOf(label: string, value: Spot, words?: string): Pair | null {
  if (label === '' || label.length > LONGEST_LABEL) return null
  const whole = textOf(value)
  const { text, pieces } = whole === '' ? { text: drawnIn(value).says, pieces: [] } : saidAs(words, whole, value)
  if (text === '' || whole.length > LONGEST_VALUE) return null
  return { kind: 'pair', label, value: text, values: pieces, at: value }
}

const saidAs = (words: string | undefined, whole: string, value: Spot) =>
  words === undefined || words === whole ? saidIn(value) : { text: words, pieces: [words] }

const withoutColon = (text: string) => text.replace(/\s?[:：]$/, '')

/** A spot that is itself a label with its value: a stack block, a row of two, a line with a colon, a value that names its label. */
export function readPair(spot: Spot, read: Read): Part[] | null {
  if (isBlock(spot)) return readBlock(spot, read)
  if (spot.size > MOST_ELEMENTS || isInteractive(spot)) return null
  const named = byTestId(spot)
  if (named) return [named]
  return twoOf(spot) ?? withColon(spot)
}

const isBlock = ({ tag }: Spot) => tag === 'clr-stack-block'
const isBlockLabel = (spot: Spot) =>
  spot.tag === 'clr-stack-label' || (spot.has('stack-block-label') && spot.tag === 'dt')
const isBlockValue = (spot: Spot) =>
  spot.tag === 'clr-stack-content' || (spot.has('stack-block-content') && spot.tag === 'dd')

/** A block of a stack view: its own label and content, then the blocks below it, under the same label. */
function readBlock(block: Spot, read: Read): Part[] {
  const label = own(block, isBlockLabel)
  const value = own(block, isBlockValue)
  const pair = label && value ? makePair(label, value) : null
  const inner = childrenOf(block)
  const below = inner.flatMap(read)
  if (below.length === 0 || !label) return pair ? [pair, ...below] : below
  const title = withoutColon(textOf(label))
  const group: Part = { kind: 'group', role: 'section', title, names: ['.stack-children'], parts: below, at: block }
  return pair ? [pair, group] : [group]
}

function own(spot: Spot, is: (spot: Spot) => boolean): Spot | null {
  for (const kid of elementsOf(spot)) {
    if (is(kid)) return kid
    const found = isBlock(kid) || kid.has('stack-children') ? null : own(kid, is)
    if (found) return found
  }
  return null
}

function childrenOf(spot: Spot): Spot[] {
  return elementsOf(spot).flatMap((kid) => (isBlock(kid) || kid.has('stack-children') ? [kid] : childrenOf(kid)))
}

/** `data-test-id="DNS Name:"` on the value. */
function byTestId(spot: Spot): Pair | null {
  const id = spot.classes === '' && spot.size > 20 ? null : spot.attribute('data-test-id')
  if (!id || !/[:：]$/.test(id)) return null
  const label = withoutColon(tidy(id))
  return label === withoutColon(textOf(spot)) ? null : pairOf(label, spot)
}

const LABEL_CLASS = /(?:^|[-_ ])(?:label|key|term|caption|property-?name|prop-?name|field-?name|labelcell)(?:[-_ ]|$)/i
const LABEL_TAGS = new Set(['label', 'dt', 'th', 'clr-stack-label', 'b', 'strong'])

/** Says itself that it is a label. */
function isLabel(spot: Spot): boolean {
  if (spot.gone || spot.size > 10 || isInteractive(spot)) return false
  return isLabelKind(spot) || (spot.size <= 3 && /[:：]$/.test(textOf(spot)))
}

const isLabelKind = ofKind(
  ({ tag, role, classes }) =>
    LABEL_TAGS.has(tag) || role === 'term' || role === 'rowheader' || (classes !== '' && LABEL_CLASS.test(classes)),
)

const ROWS = new Set(['ul', 'ol', 'tr', 'thead', 'tbody', 'header', 'nav', 'footer', 'form', 'p'])

/** Exactly two elements with words, the first of them short and nothing to press. */
function twoOf(spot: Spot): Pair[] | null {
  if (ROWS.has(spot.tag)) return null
  const [label, value, more] = elementsOf(spot).filter((kid) => !kid.gone && textOf(kid) !== '')
  if (!label || !value || more || ownText(spot) !== '') return null
  const pair = canLabel(label) && !holdsStructure(value) ? makePair(label, value) : null
  return pair && [pair]
}

function canLabel(label: Spot): boolean {
  if (isInteractive(label) || label.size > 8 || holdsTold(label)) return false
  return isLabel(label) || !elementsOf(label).some(isInteractive)
}

const holdsTold = (spot: Spot): boolean => isTold(spot) || elementsOf(spot).some(holdsTold)

function isStructure(spot: Spot): boolean {
  return isGrid(spot) || isTree(spot) || isTabs(spot) || isAlert(spot) || spot.tag === 'table' || spot.tag === 'dl'
}

/** A value may hold links and icons, but nothing that is told by itself. */
function holdsStructure(spot: Spot): boolean {
  return isTold(spot) || elementsOf(spot).some((kid) => isLabel(kid) || holdsStructure(kid))
}

const isTold = (spot: Spot) => isStructure(spot) || isGroup(spot) || headingOf(spot) !== null

/** `Label: value` in one line, the label perhaps in an element of its own. */
function withColon(spot: Spot): Pair[] | null {
  const [first, ...rest] = spot.kids.filter((kid) => typeof kid !== 'string' || kid.trim() !== '')
  if (typeof first === 'object') return rest.length > 0 ? afterLabel(spot, first) : null
  if (first === undefined || spot.size > 8) return null
  const pair = inOneText(spot) ?? beforeElement(first, rest)
  return pair && [pair]
}

function inOneText(spot: Spot): Pair | null {
  const [, label, value = ''] = /^([^:：]{1,40})[:：](?:\s+|(?<=：))(\S.*)$/.exec(textOf(spot)) ?? []
  return label ? pairOf(label.trim(), spot, value) : null
}

/** `Label: <a>value</a>` */
function beforeElement(first: string, [only, more]: readonly (Spot | string)[]): Pair | null {
  if (typeof only !== 'object' || more !== undefined || !/[:：]\s*$/.test(first)) return null
  return holdsStructure(only) ? null : pairOf(withoutColon(tidy(first)), only)
}

/** An element that is a label, then text. */
function afterLabel(spot: Spot, first: Spot): Pair[] | null {
  const value = ownText(spot)
  const others = elementsOf(spot).filter((kid) => kid !== first && textOf(kid) !== '')
  if (value === '' || others.length > 0 || !isLabel(first)) return null
  const pair = pairOf(withoutColon(textOf(first)), spot, value.replace(/^[:：]\s*/, ''))
  return pair && [pair]
}

/** Labels and values one after the other, as in a list of terms; all else is read by itself. */
export function readPairs(spot: Spot, inner: readonly Spot[], read: Read): Part[] {
  const parts: Part[] = []
  for (let at = 0; at < inner.length; at++) {
    const kid = inner[at] as Spot
    const values = valuesAfter(inner, at, spot.tag === 'dl')
    const pair = values.length > 0 ? joined(kid, values) : null
    if (pair) {
      parts.push(pair)
      at += values.length
    } else parts.push(...read(kid))
  }
  return parts
}

function valuesAfter(inner: readonly Spot[], at: number, isList: boolean): Spot[] {
  const label = inner[at] as Spot
  if (isList ? label.tag !== 'dt' : !isLabel(label)) return []
  const next = inner[at + 1]
  if (!isList)
    return next && !isLabel(next) && next.size <= MOST_ELEMENTS && !holdsStructure(next) && !iconOf(next) ? [next] : []
  const end = inner.findIndex((kid, later) => later > at && kid.tag !== 'dd')
  return inner.slice(at + 1, end < 0 ? undefined : end).filter((kid) => !holdsStructure(kid))
}

/** A term may have more than one value. */
function joined(label: Spot, values: readonly Spot[]): Pair | null {
  const [first] = values
  const pair = first ? makePair(label, first) : null
  if (!pair || values.length === 1) return pair
  const pieces = values.flatMap((value) => piecesOf(value))
  return { ...pair, value: pieces.join(', '), values: pieces }
}
