import { browser } from 'wxt/browser'
import { carry } from '#shared/handoff/carry.ts'
import { caseLink } from '#shared/handoff/link.ts'
import type { VmName } from '#shared/model/case.ts'
import type { LinkAnswer } from '../messages/messages.ts'
import { openOwn } from './own-windows.ts'
import type { State } from './state.ts'

/** The link that opens a VM's case in the assistant on another device. `vm` is null where a tab is about none. */
export async function linkOf({ settings, policy, cases }: State, vm: VmName | null): Promise<LinkAnswer> {
  const address = policy.assistant ?? settings.assistant
  if (address === null) return { lacks: 'address' }
  const open = vm && (await cases.whole(vm))
  return open ? { link: caseLink(address, carry(open)) } : { lacks: 'case' }
}

/** Opens the assistant, with a VM's case or at a page of content; where its address is not known, the panel's page is it. */
export async function openAssistant(state: State, tabId: number, page: string | null): Promise<void> {
  const address = state.policy.assistant ?? state.settings.assistant
  const vm = state.tabs.get(tabId)?.vm ?? null
  const place = page === null ? '' : `#/${page}`
  if (address === null) return openOwn('side-panel', tabId, place)
  const withCase = page === null ? await linkOf(state, vm) : null
  const url = withCase && 'link' in withCase ? withCase.link : address.replace(/#.*$/s, '') + place
  await browser.tabs.create({ url })
}

/** Opens the page where a VM's case is handed over: by link, QR code, file or note. */
export async function openHandover({ cases, tabs }: State, tabId: number): Promise<void> {
  const vm = tabs.get(tabId)?.vm
  const place = vm ? `#/case/${(await cases.begin(vm)).id}/handover` : ''
  return openOwn('side-panel', tabId, place)
}
