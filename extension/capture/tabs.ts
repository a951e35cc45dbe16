import type { Tabs } from '#shared/model/screen.ts'
import { elementsOf, type Spot } from './spot.ts'
import { textOf } from './text.ts'

export function isTabs(spot: Spot): boolean {
  return spot.role === 'tablist' || (spot.tag === 'ul' && spot.role === '' && isListOfTabs(elementsOf(spot)))
}

/** Before Clarity the list itself did not say it. */
function isListOfTabs(entries: readonly Spot[]): boolean {
  return entries.length > 1 && entries.every((entry) => isTab(entry) || elementsOf(entry).some(isTab))
}

const isTab = ({ role }: Spot) => role === 'tab'

/** A list of tabs and which of them is open. */
export function readTabs(spot: Spot): Tabs {
  return { kind: 'tabs', tabs: tabsIn(spot).map((tab) => ({ text: textOf(tab), selected: isOpen(tab) })), at: spot }
}

function tabsIn(spot: Spot): Spot[] {
  return elementsOf(spot).flatMap((kid) => (kid.role === 'tab' ? [kid] : tabsIn(kid)))
}

function isOpen(tab: Spot): boolean {
  const said = tab.attribute('aria-selected')
  return said === null ? / (?:active|x-tab-active|k-state-active) /.test(tab.classes) : said === 'true'
}
