import type { Group } from '#shared/model/screen.ts'
import { headingOf } from './headings.ts'
import { ofKind, type Kind } from './kind.ts'
import { saidIn } from './said.ts'
import { elementsOf, type Spot } from './spot.ts'

const DIALOG = / (?:modal-dialog|x-window|vui-popup|k-window|datagrid-detail-pane) /
const NAVIGATION =
  / (?:(?:[\w-]+-)?navigator(?:-view)?|inventory-tree|clr-vertical-nav|sidenav|side-nav|breadcrumbs?|(?:[\w-]+-)?(?:filters?|chips?|facets?)|filter-[\w-]+) /
const NAVIGATION_TAG = /^(?:nav|aside|object-navigator(?:-view)?|vsc-inventory-tree-view|clr-vertical-nav)$/
/** Menus, and the marks of what a list is filtered by, say nothing about an object. */
const NAVIGATION_ROLES = new Set(['navigation', 'menu', 'menubar', 'search'])
const SECTION = / (?:card|vx-portlet|vui-portlet|portlet|panel|x-panel|clr-accordion-panel|stack-block|modal-content) /
const TITLE_TAGS = new Set(['vsc-object-titlebar', 'vsc-titlebar'])
const TITLE = / (?:titlebar|object-title|vsc-object-titlebar|object-header|entity-header|object-titlebar) /

/** A spot that holds others together: what kind of group it is and what it is called; its parts are read by the caller. */
export function groupOf(spot: Spot): Omit<Group, 'parts'> | null {
  const role = roleOf(spot)
  if (!role) return null
  const title = role === 'dialog' ? titleOf(spot) : role === 'section' ? (spot.attribute('aria-label') ?? '') : ''
  return { kind: 'group', role, title, names: namesOf(spot), ...urlOf(spot, role), at: spot }
}

/** Whether a spot holds others together. */
export function isGroup(spot: Spot): boolean {
  return roleOf(spot) !== null
}

const RULES: [Group['role'], (kind: Kind) => boolean][] = [
  ['frame', ({ tag }) => tag === 'iframe' || tag === 'frame'],
  [
    'dialog',
    ({ tag, role, classes }) =>
      /^(?:alert)?dialog$/.test(role) || tag === 'dialog' || tag === 'clr-dg-detail' || DIALOG.test(classes),
  ],
  [
    'navigation',
    ({ tag, role, classes }) => NAVIGATION_ROLES.has(role) || NAVIGATION_TAG.test(tag) || NAVIGATION.test(classes),
  ],
  ['title', ({ tag, classes }) => TITLE_TAGS.has(tag) || TITLE.test(classes)],
  ['section', ({ tag, role, classes }) => SECTION_TAGS.has(tag) || role === 'region' || isSection(tag, classes)],
]

/** A block of a stack view is a label with its value, and with what is below it: read as such. */
const isSection = (tag: string, classes: string) => tag !== 'clr-stack-block' && SECTION.test(classes)

const roleOfKind = ofKind((kind) => RULES.find(([, is]) => is(kind))?.[0] ?? null)

function roleOf(spot: Spot): Group['role'] | null {
  const role = roleOfKind(spot)
  return role === null && !spot.bare && spot.el.hasAttribute('portlet-id') ? 'section' : role
}

const SECTION_TAGS = new Set(['section', 'article'])

function namesOf(spot: Spot): string[] {
  const portlet = spot.attribute('portlet-id')
  return [
    spot.tag,
    ...(spot.el.id ? [`#${spot.el.id}`] : []),
    ...(portlet ? [`[portlet-id=${portlet}]`] : []),
    ...classesOf(spot),
  ]
}

function classesOf({ classes }: Spot): string[] {
  return classes
    .split(' ')
    .filter((name) => name !== '')
    .slice(0, 12)
    .map((name) => `.${name}`)
}

function urlOf(spot: Spot, role: Group['role']): { url?: string } {
  if (role !== 'frame') return {}
  try {
    return { url: (spot.el as HTMLIFrameElement).contentWindow?.location.href ?? '' }
  } catch {
    return {}
  }
}

/** A dialog's title: by what it says labels it, else its first heading. */
function titleOf(dialog: Spot): string {
  return labelOf(dialog) ?? firstHeading(dialog, 400) ?? dialog.attribute('aria-label') ?? ''
}

/** Only what is in it: a label of which no words are in sight tells nothing. */
function labelOf(dialog: Spot): string | null {
  const id = dialog.attribute('aria-labelledby')
  const label = id ? find(dialog, id, 400) : null
  const text = label ? (headingOf(label)?.text ?? firstHeading(label, 400) ?? saidIn(label).text) : ''
  return text !== '' && text.length <= LONGEST_TITLE ? text : null
}

const LONGEST_TITLE = 300

function find(spot: Spot, id: string, most: number): Spot | null {
  for (const kid of elementsOf(spot)) {
    const found = kid.el.id === id ? kid : most > 0 ? find(kid, id, most - 1) : null
    if (found) return found
  }
  return null
}

function firstHeading(spot: Spot, most: number): string | null {
  for (const kid of elementsOf(spot)) {
    const found = headingOf(kid)?.text ?? (most > 0 ? firstHeading(kid, most - 1) : null)
    if (found) return found
  }
  return null
}
