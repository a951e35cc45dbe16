import { browser } from 'wxt/browser'
import { carry } from '#shared/handoff/carry.ts'
import { caseLink } from '#shared/handoff/link.ts'
import type { VmName } from '#shared/model/case.ts'
import type { LinkAnswer } from '../messages/messages.ts'
import { openOwn } from './own-windows.ts'
import type { State } from './state.ts'

/** The link that opens a VM's case in the assistant on another device. `vm` is null where a tab is about none. */
export async function linkOf(state: State, vm: VmName | null): Promise<LinkAnswer> {
  const address = addressOf(state)
  if (address === null) return { lacks: 'address' }
  const open = vm && (await state.cases.whole(vm))
  return open ? { link: caseLink(address, carry(open)) } : { lacks: 'case' }
}

/** Opens the assistant at a page of content; where its address is not known, the panel's page is it. */
export async function openAssistant(state: State, tabId: number, page: string): Promise<void> {
  const address = addressOf(state)
  if (address === null) return openOwn('side-panel', tabId, `#/${page}`)
  await browser.tabs.create({ url: `${address.replace(/#.*$/s, '')}#/${page}` })
}

/** Opens the assistant with a VM's case; where its address is not known, the panel's page is it. */
export async function openAssistantWith(state: State, tabId: number, vm: VmName | null): Promise<void> {
  const address = addressOf(state)
  if (address === null) return openOwn('side-panel', tabId)
  const answer = await linkOf(state, vm)
  await browser.tabs.create({ url: 'link' in answer ? answer.link : address.replace(/#.*$/s, '') })
}

/** Opens the page where a VM's case is handed over: by link, QR code, file or note. */
export async function openHandover({ cases }: State, tabId: number, vm: VmName | null): Promise<void> {
  const place = vm ? `#/case/${(await cases.begin(vm)).id}/handover` : ''
  return openOwn('side-panel', tabId, place)
}

const addressOf = ({ settings, policy }: State): string | null => policy.assistant ?? settings.assistant
