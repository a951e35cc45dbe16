import { startOf, type State } from './state.ts'
import { toTab } from './telling.ts'

/** Every page that is read starts over with other rules, or in another language. */
export async function tellSettings(state: State): Promise<void> {
  const start = startOf(state)
  const frames = [...state.tabs.all].flatMap(([tabId, tab]) =>
    Object.keys(tab.frames).map((frameId) => toTab(tabId, Number(frameId), { kind: 'settings', start })),
  )
  await Promise.all(frames)
}
