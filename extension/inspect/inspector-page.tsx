import { useEffect, useState } from 'preact/hooks'
import { inspectorEn, type InspectorWords } from '#shared/language/inspector.en.ts'
import { inspectorJa } from '#shared/language/inspector.ja.ts'
import type { Language } from '#shared/model/language.ts'
import { plainLine } from '#shared/text/plain-line.ts'
import { useOwnPage } from '../own-pages/own-page.tsx'
import { Findings } from './findings.tsx'
import type { Inspection } from './inspection.ts'
import { inspectableTabs, lookAtTab, type Inspectable } from './look-at-tab.ts'

/** The inspector's words in a language. */
export const inspectorWords = (language: Language): InspectorWords => (language === 'ja' ? inspectorJa : inspectorEn)

/** For developers: one look at a page of an allowed console, step by step. */
export function InspectorPage() {
  const { language } = useOwnPage()
  const words = inspectorWords(language)
  const tabs = useTabs()
  const [chosen, setChosen] = useState<number | null>(null)
  const [found, setFound] = useState<Inspection | 'failed' | null>(null)
  const tab = tabs.find(({ id }) => id === chosen) ?? tabs[0]
  const look = () => tab && void lookAtTab(tab.id).then((inspection) => setFound(inspection ?? 'failed'))
  return (
    <>
      <p>{words.lead}</p>
      {tab ? (
        <div class="allow">
          <ChooseTab words={words} tabs={tabs} tab={tab} choose={setChosen} />
          <button type="button" class="button primary" onClick={look}>
            {words.look}
          </button>
        </div>
      ) : (
        <p class="notice">{words.noPages}</p>
      )}
      <p role="status" class="outcome">
        {found === 'failed' && words.failed}
      </p>
      {found !== null && found !== 'failed' && <Findings words={words} found={found} />}
    </>
  )
}

type ChooseProps = {
  words: InspectorWords
  tabs: readonly Inspectable[]
  tab: Inspectable
  choose: (id: number) => void
}

const ChooseTab = ({ words, tabs, tab, choose }: ChooseProps) => (
  <label class="allow-field">
    <span>{words.page}</span>
    <select class="field" value={tab.id} onChange={(event) => choose(Number(event.currentTarget.value))}>
      {tabs.map(({ id, title, url }) => (
        <option key={id} value={id}>
          {plainLine(`${title} (${url})`, 160)}
        </option>
      ))}
    </select>
  </label>
)

/** Asked for anew whenever this page comes to the front. */
function useTabs(): readonly Inspectable[] {
  const [tabs, setTabs] = useState<readonly Inspectable[]>([])
  useEffect(() => {
    const ask = () => void inspectableTabs().then(setTabs)
    ask()
    addEventListener('focus', ask)
    document.addEventListener('visibilitychange', ask)
    return () => {
      removeEventListener('focus', ask)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [])
  return tabs
}
