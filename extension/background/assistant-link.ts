import { browser } from 'wxt/browser'
import { carry } from '#shared/handoff/carry.ts'
import { caseLink } from '#shared/handoff/link.ts'
import type { VmName } from '#shared/model/case.ts'
import { openOwn } from './own-windows.ts'
import type { State } from './state.ts'

/** The link that opens a VM's case in the assistant on another device; null where its address is not known. */
export async function linkOf({ settings, policy, cases }: State, vm: VmName): Promise<string | null> {
  const address = policy.assistant ?? settings.assistant
  const open = address === null ? null : await cases.whole(vm)
  return address === null || !open ? null : caseLink(address, carry(open))
}

/** Opens the assistant, with a VM's case or at a page of content; where its address is not known, the panel's page is it. */
export async function openAssistant(state: State, tabId: number, page: string | null): Promise<void> {
  const address = state.policy.assistant ?? state.settings.assistant
  const vm = state.tabs.get(tabId)?.vm ?? null
  const place = page === null ? '' : `#/${page}`
  if (address === null) return openOwn('side-panel', tabId, place)
  const withCase = page === null && vm ? await linkOf(state, vm) : null
  await browser.tabs.create({ url: withCase ?? address.replace(/#.*$/s, '') + place })
}
