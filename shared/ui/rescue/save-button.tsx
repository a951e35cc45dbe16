import { useState } from 'preact/hooks'
import type { RescueWords } from '#shared/language/rescue.en.ts'
import type { Rescued } from '#shared/store/rescue.ts'
import { useApp } from '../frame/app-context.ts'
import { useRescueWords } from './rescue-words.ts'
import { saveCases } from './save-cases.ts'

type Props = { label?: string; refused?: boolean }

/** Saves all cases that can be read, and says how that went. */
export function SaveButton({ label, refused = false }: Props) {
  const { index, report, store } = useApp()
  const words = useRescueWords()
  const [saved, setSaved] = useState<Rescued | 'running' | null>(null)
  const save = () => {
    setSaved('running')
    saveCases(store, index.content.topics[0]?.id ?? '', refused).then(setSaved, report)
  }
  return (
    <>
      <button type="button" class="button" disabled={saved === 'running'} onClick={save}>
        {label ?? words.save}
      </button>
      <span role="status" class="small">
        {saved === 'running' ? words.running : saved && toldOf(saved, words)}
      </span>
    </>
  )
}

function toldOf({ cases, lost, unread }: Rescued, words: RescueWords): string {
  if (cases.length === 0) return unread ? words.nothingRead : words.nothing
  if (unread) return words.savedUnread(cases.length)
  return lost > 0 ? words.savedInPart(cases.length, lost) : words.saved(cases.length)
}
