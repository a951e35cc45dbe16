import { useApp } from '../frame/app-context.ts'
import { useLogsWords } from './logs-words.ts'
import { sizeText } from './sizes.ts'

type Props = { bytes: number; total: number; perSecond: number; cancel: () => void }

/** How far the reading is, how fast, and the way out. */
export function Progress({ bytes, total, perSecond, cancel }: Props) {
  const { language } = useApp()
  const words = useLogsWords()
  return (
    <div class="logs-progress">
      <progress max={total} value={bytes} aria-label={words.title} />
      <span class="small">
        {words.reading(sizeText(bytes, language), sizeText(total, language), sizeText(perSecond, language))}
      </span>
      <button type="button" class="button" onClick={cancel}>
        {words.cancel}
      </button>
    </div>
  )
}
