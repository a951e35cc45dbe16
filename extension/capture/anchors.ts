import type { Pass } from './pass.ts'
import type { Spot } from './spot.ts'

const MOST_ANCHORS = 600
const NOTED = ['id', 'ng-app', 'portlet-id', 'data-test-id']
const KEPT_CLASS = /^(?:x-|vx-|vui-|vsc-|k-|esx-|clr-|app-)[a-z-]{1,40}$/

/** Remembers what tells a console apart without words. */
export function note({ el, tag, classes, bare }: Spot, pass: Pass): void {
  const { anchors } = pass
  if (anchors.size > MOST_ANCHORS) return
  pass.noted--
  if (tag.includes('-')) anchors.add(tag)
  if (bare) return
  for (const name of NOTED) {
    const value = el.getAttribute(name)
    if (value !== null && value.length < 80) anchors.add(name === 'id' ? `#${value}` : `[${name}=${value}]`)
  }
  if (classes === '' || anchors.has(classes)) return
  anchors.add(classes)
  for (const name of classes.split(' ')) if (KEPT_CLASS.test(name)) anchors.add(`.${name}`)
}

/** What the page's root element tells. */
export function noteRoot(root: Element | null, anchors: Set<string>): void {
  const app = root?.getAttribute('ng-app')
  if (app) anchors.add(`[ng-app=${app}]`)
}
