import { isInteractive, elementsOf, type Spot } from './spot.ts'
import { textOf, textWithout, tidy } from './text.ts'

/** What a place shows beside its words: shapes and names of icons, how far a bar has come; `says`: what its only icon is called, where it has no words. */
export type Drawn = { icons: readonly string[]; progress: number | null; says: string }

type Found = { icons: string[]; named: Map<Spot, string>; progress: number | null }

/** What is drawn in a spot. */
export function drawnIn(spot: Spot): Drawn {
  const found: Found = { icons: [], named: new Map(), progress: null }
  gather(spot, found)
  const { icons, named, progress } = found
  const names = named.size === 0 && icons.length > 0 ? new Set([nameOf(spot)]) : new Set(named.values())
  const [name = ''] = names
  const says = name !== '' && names.size === 1 ? withRest(name, spot, named) : ''
  return { icons: [...icons, ...names], progress, says }
}

/** The icon of something to press says what can be done, not what is. */
function gather(spot: Spot, found: Found, within = false): void {
  for (const kid of elementsOf(spot)) {
    const pressed = within || isInteractive(kid)
    const icon = pressed ? null : iconOf(kid)
    if (icon) found.icons.push(icon)
    found.progress ??= progressOf(kid)
    const name = !pressed && (icon !== null || isMark(kid)) ? nameOf(kid) : ''
    if (name !== '') found.named.set(kid, name)
    gather(kid, found, pressed)
  }
}

/** Elements that draw an icon and hold no words. */
export const ICON_TAGS = new Set(['clr-icon', 'cds-icon', 'img', 'svg', 'mat-icon'])

/** The shape of an icon; a class that says it, where a library draws icons by class. */
export function iconOf(spot: Spot): string | null {
  if (ICON_TAGS.has(spot.tag)) return spot.attribute('shape') ?? spot.classes.trim()
  if (spot.classes.includes('icon') && textOf(spot) === '') return spot.classes.trim()
  return null
}

/** A dot or a tick: nothing that could be read. */
function isMark(spot: Spot): boolean {
  if (spot.bare || isBar(spot)) return false
  const text = textOf(spot)
  return text.length < 3 && !/[\p{L}\p{N}]/u.test(text)
}

const isBar = ({ tag, role }: Spot) => tag === 'progress' || role === 'progressbar'

const LONGEST_NAME = 60

/** What an icon is called for those who cannot see it, or who point at it. */
function nameOf(icon: Spot): string {
  const name = ['aria-label', 'title', 'alt'].map((one) => icon.attribute(one)).find((said) => said)
  return name && name.length <= LONGEST_NAME && /\p{L}/u.test(name) ? tidy(name) : ''
}

/** Beside an icon may stand how far it is; any other word tells more than the icon does. */
function withRest(name: string, spot: Spot, named: ReadonlyMap<Spot, string>): string {
  const rest = textWithout(spot, (kid) => named.has(kid))
  return rest === '' || /^[\d.]{1,6} ?[%％]$/.test(rest) ? tidy(`${name} ${rest}`) : ''
}

/** How far a progress bar has come, 0 to 100; null where there is none or it does not say. */
function progressOf(spot: Spot): number | null {
  const [value, most] =
    spot.tag === 'progress'
      ? [spot.attribute('value'), spot.attribute('max') ?? '1']
      : spot.role === 'progressbar'
        ? [spot.attribute('aria-valuenow'), spot.attribute('aria-valuemax') ?? '100']
        : [null, null]
  if (value === null || value === '' || most === null) return null
  const share = (Number(value) / Number(most)) * 100
  return share >= 0 && share <= 100 ? Math.round(share) : null
}
