import { useEffect, useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { VmName } from '#shared/model/case.ts'
import { subjectKey, wantedPageKey, type TabSubject } from '../messages/tab-subject.ts'

/** The VM that the tab beside this panel is about, kept current; null where the background knows of none. */
export function useTabVm(): VmName | null {
  const [vm, setVm] = useState<VmName | null>(null)
  useEffect(() => watchTab((tab) => watchSubject(tab, setVm)), [])
  return vm
}

/** Goes where the person, in the overlay beside this panel, wanted to go. */
export function useWantedPage(go: (page: string) => void): void {
  const going = useRef(go)
  going.current = go
  useEffect(() => watchTab((tab) => watchWanted(tab, (page) => going.current(page))), [])
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
  return watchKey(subjectKey(tab), (kept) => tell((kept as TabSubject | undefined)?.vm ?? null))
}

function watchWanted(tab: number, go: (page: string) => void): Stop {
  const key = wantedPageKey(tab)
  return watchKey(key, (page) => {
    if (typeof page !== 'string') return
    void browser.storage.session.remove(key)
    go(page)
  })
}

/** What the background keeps for the panel under a key, now and after each change. */
function watchKey(key: string, tell: (kept: unknown) => void): Stop {
  const { session } = browser.storage
  const read = async () => tell((await session.get(key))[key])
  const changed = (changes: object) => {
    if (key in changes) void read()
  }
  session.onChanged.addListener(changed)
  void read()
  return () => session.onChanged.removeListener(changed)
}
