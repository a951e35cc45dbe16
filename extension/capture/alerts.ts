import type { Alert } from '#shared/model/screen.ts'
import { ofKind } from './kind.ts'
import { elementsOf, isButton, type Spot } from './spot.ts'
import { textWithout } from './text.ts'

const CLASS = / (?:alert|vui-alert|clr-alert|alert-item|alert-(?:danger|warning|info|success|error)) /
const TAGS = new Set(['clr-alert', 'cds-alert', 'cds-alert-group', 'clr-alert-item'])

/** A message of the console itself. */
export const isAlert = ofKind(({ tag, role, classes }) => {
  if (role === 'alert' || role === 'alertdialog') return role === 'alert'
  return TAGS.has(tag) || CLASS.test(classes)
})

/** Each message of an alert by itself, without what its buttons say. */
export function readAlerts(spot: Spot): Alert[] {
  return itemsIn(spot)
    .map((item): Alert => ({ kind: 'alert', text: textWithout(item, isAction), at: item }))
    .filter(({ text }) => text !== '')
}

function itemsIn(spot: Spot): Spot[] {
  const texts = findAll(spot, (inner) => inner.has('alert-text'))
  if (texts.length > 0) return texts
  const inner = findAll(spot, (kid) => kid !== spot && isAlert(kid))
  return inner.length > 0 ? inner.flatMap(itemsIn) : [spot]
}

function findAll(spot: Spot, is: (spot: Spot) => boolean): Spot[] {
  return is(spot) ? [spot] : elementsOf(spot).flatMap((kid) => findAll(kid, is))
}

const ACTIONS = / (?:alert-actions|alert-action|close) /

const isAction = (spot: Spot) => isButton(spot) || ACTIONS.test(spot.classes)
