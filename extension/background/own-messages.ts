import * as v from 'valibot'
import { browser } from 'wxt/browser'
import type { Store } from '#shared/store/store.ts'
import { SEARCH_DATABASE } from '#shared/ui/search/search-database.ts'
import { taughtLabel } from '../messages/taught-label.ts'
import type { FromOwnPage, OwnState } from '../messages/own-pages.ts'
import { grantedSites } from './grants.ts'
import { ownStateOf } from './own-state.ts'
import { assistantAddress, changeSettings, type Settings } from './settings.ts'
import { covers } from './site.ts'
import { remember, type State } from './state.ts'
import { unteach } from './teaching.ts'
import { tellSettings } from './tell-settings.ts'
import type { Telling } from './telling.ts'

const text = v.pipe(v.string(), v.maxLength(2_000))
const message = v.variant('kind', [
  v.strictObject({ kind: v.literal('state') }),
  v.strictObject({ kind: v.literal('forget'), site: text }),
  v.strictObject({ kind: v.literal('delete-everything') }),
  v.strictObject({ kind: v.literal('set-assistant'), address: v.nullable(assistantAddress) }),
  v.strictObject({ kind: v.literal('unteach'), label: taughtLabel }),
  v.strictObject({ kind: v.literal('switch-rule'), rule: text, off: v.boolean() }),
])

/** Does what one of our pages asks. Null for what is no message of theirs; every other is answered by the state it left. */
export async function hearOwnPage(
  { state, telling, store }: { state: State; telling: Telling; store: Store },
  told: unknown,
): Promise<OwnState | null> {
  const { success, output } = v.safeParse(message, told)
  if (!success) return null
  await act(output, { state, telling, store })
  return ownStateOf(state, await grantedSites())
}

async function act(told: FromOwnPage, { state, telling, store }: { state: State; telling: Telling; store: Store }) {
  switch (told.kind) {
    case 'state':
      return
    case 'forget':
      return forgetSite(told.site, { state, telling })
    case 'delete-everything':
      return deleteEverything({ state, telling, store })
    case 'set-assistant':
      return change(state, { assistant: told.address })
    case 'unteach':
      return unteach(state, told.label)
    case 'switch-rule': {
      const others = state.settings.rulesOff.filter((rule) => rule !== told.rule)
      await change(state, { rulesOff: told.off ? [...others, told.rule] : others })
      return tellSettings(state)
    }
  }
}

async function change(state: State, changed: Partial<Settings>): Promise<void> {
  state.settings = await changeSettings(state.areas.local, changed)
}

async function forgetSite(site: string, { state, telling }: { state: State; telling: Telling }): Promise<void> {
  const origins = [...state.shelves.shelves.keys()].filter((origin) => covers(site, origin))
  for (const origin of origins) await state.shelves.forget(origin)
  const { last } = state.remembered
  if (last && origins.includes(last.origin)) await remember(state, { last: null })
  await telling.tellAll()
}

/** Grants are given back first: what they let in must not come again behind the deletion. */
async function deleteEverything({ state, store }: { state: State; telling: Telling; store: Store }): Promise<void> {
  const origins = await grantedSites()
  if (origins.length > 0) await browser.permissions.remove({ origins })
  await state.shelves.forget(null)
  state.rules.forget()
  await remember(state, { last: null, corrections: [] })
  await change(state, { assistant: null, rulesOff: [], places: {}, taught: [] })
  await state.areas.local.remove(Object.keys(await state.areas.local.get(null)))
  await store.removeEverything()
  indexedDB.deleteDatabase(SEARCH_DATABASE)
}
