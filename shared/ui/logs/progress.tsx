import { useApp } from '../frame/app-context.ts'
import { useLogsWords } from './logs-words.ts'

type Props = { bytes: number; total: number; perSecond: number; cancel: () => void }

/** How far the reading is, how fast, and the way out. */
export function Progress({ bytes, total, perSecond, cancel }: Props) {
  const { language } = useApp()
  const words = useLogsWords()
  const size = (value: number) => `${(value / 1_000_000).toLocaleString(language, { maximumFractionDigits: 1 })} MB`
  return (
    <div class="logs-progress">
      <progress max={total} value={bytes} aria-label={words.title} />
      <span class="small">{words.reading(size(bytes), size(perSecond))}</span>
      <button type="button" class="button" onClick={cancel}>
        {words.cancel}
      </button>
    </div>
  )
}
