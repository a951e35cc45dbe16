import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { VmName } from '#shared/model/case.ts'
import { subjectKey, type TabSubject } from '../messages/tab-subject.ts'

/** The VM that the tab beside this panel is about, kept current; null where the background knows of none. */
export function useTabVm(): VmName | null {
  const [vm, setVm] = useState<VmName | null>(null)
  useEffect(() => watchTab((tab) => watchSubject(tab, setVm)), [])
  return vm
}

type Stop = () => void

/** A panel that had to be opened as a tab of its own is told its tab in the address; else it is the window's active one. */
function watchTab(follow: (tab: number) => Stop): Stop {
  const named = Number(new URLSearchParams(location.search).get('tab'))
  if (named > 0) return follow(named)
  let stop: Stop = () => undefined
  const look = async () => {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true })
    stop()
    stop = active?.id === undefined ? () => undefined : follow(active.id)
  }
  const relook = () => void look()
  browser.tabs.onActivated.addListener(relook)
  relook()
  return () => {
    browser.tabs.onActivated.removeListener(relook)
    stop()
  }
}

function watchSubject(tab: number, tell: (vm: VmName | null) => void): Stop {
  const key = subjectKey(tab)
  const { session } = browser.storage
  const read = async () => {
    const kept = await session.get(key)
    tell((kept[key] as TabSubject | undefined)?.vm ?? null)
  }
  const changed = (changes: object) => {
    if (key in changes) void read()
  }
  session.onChanged.addListener(changed)
  void read()
  return () => session.onChanged.removeListener(changed)
}
