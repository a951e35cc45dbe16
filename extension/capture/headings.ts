import type { Heading } from '#shared/model/screen.ts'
import { ofKind } from './kind.ts'
import type { Spot } from './spot.ts'
import { wordsOf } from './text.ts'

const TAG = /^h([1-6])$/
/** Titles of cards, portlets, dialogs and details that are no heading by tag or role. */
const CLASS =
  / (?:card-header|card-title|portlet-title|portlet-titlebar|titlebar-text|modal-title|x-title-text|x-window-header-text|x-panel-header-text|settingsBlockTitle|datagrid-detail-header-title|section-title|panel-title|page-title) /

const LONGEST_HEADING = 300

/** A spot that is a heading; one that holds more than a line is none. */
export function headingOf(spot: Spot): Heading | null {
  const level = levelOf(spot)
  if (level === null || spot.size > 25) return null
  const text = wordsOf(spot)
  return text === '' || text.length > LONGEST_HEADING ? null : { kind: 'heading', level, text, at: spot }
}

/** Clarity 13 and 15 call a whole block of a stack view a heading: its label and its value. */
const levelOfKind = ofKind((kind): number | 'said' | null => {
  const { tag, role, classes } = kind
  const tagged = TAG.exec(tag)
  if (tagged) return Number(tagged[1])
  if (role === 'heading' && tag !== 'clr-stack-block') return 'said'
  return kind.has('object-title') ? 1 : CLASS.test(classes) ? 3 : null
})

function levelOf(spot: Spot): number | null {
  const level = levelOfKind(spot)
  return level === 'said' ? Number(spot.attribute('aria-level') ?? 2) || 2 : level
}
