import { ofKind } from './kind.ts'
import type { Spot } from './spot.ts'

/** Never read, whatever is in them: a person's input, code, drawings, and what no longer holds. */
const UNREAD = new Set(
  'script style template noscript input textarea select option optgroup datalist canvas video audio object embed head del s strike'.split(
    ' ',
  ),
)

/** Fields by role; what is chosen in them is input too. A tooltip lies over the page and tells nothing of it. */
const UNREAD_ROLES = new Set('textbox searchbox combobox listbox option spinbutton slider tooltip'.split(' '))

/** Hidden or only for reading aloud by these libraries' own classes, also where their style sheet is not there. */
const HIDDEN_CLASS =
  / (?:datagrid-hidden-column|datagrid-(?:column|cell)--hidden|clr-sr-only|sr-only|visually-hidden|x-hidden|x-hidden-clip|x-hide-(?:display|offsets|visibility)|ng-hide|k-hidden|tooltip|tooltip-content|popover|k-tooltip|x-tip|datagrid-filter|k-filter-row|k-filtercell|x-grid-filters?) /

const FILTERS = new Set(
  'clr-dg-filter clr-dg-string-filter clr-dg-numeric-filter clr-tooltip-content clr-dropdown-menu'.split(' '),
)

/** Parts of a page that are left out whole. */
export const isUnread = ofKind(
  ({ tag, role, classes }) =>
    UNREAD.has(tag) || FILTERS.has(tag) || UNREAD_ROLES.has(role) || (classes !== '' && HIDDEN_CLASS.test(classes)),
)

/** `words`: the element's own text is not shown, but what is in it may be. */
export type Sight = 'shown' | 'hidden' | 'no words'

type Checks = { checkVisibility(options: { checkVisibilityCSS: boolean }): boolean }
/** The name that all engines know: newer ones call it visibilityProperty too. */
const WITH_VISIBILITY = { checkVisibilityCSS: true }

/** Whether an element is in sight, given that its parent is. Asks no layout; style only where the browser says no. */
export function sightOf({ el }: Spot): Sight {
  if ((el as unknown as Checks).checkVisibility(WITH_VISIBILITY)) return 'shown'
  const style = el.ownerDocument.defaultView?.getComputedStyle(el)
  if (!style || style.display === 'none' || style.contentVisibility === 'hidden') return 'hidden'
  if (style.display === 'contents' && style.visibility === 'visible') return 'shown'
  return 'no words'
}
