import { useState } from 'preact/hooks'
import { useLogsWords } from './logs-words.ts'

/** Every offset in use, in minutes. */
const OFFSETS = [
  ...Array.from({ length: 27 }, (_, at) => (at - 12) * 60),
  -570,
  -210,
  210,
  270,
  330,
  345,
  390,
  525,
  570,
  630,
  765,
].toSorted((a, b) => a - b)

let answered: number | undefined

/** What local times are ahead of UTC: asked once while the app is open, this device's own until then. */
export function useOffset(): [number, (offset: number) => void] {
  const [offset, setOffset] = useState(() => answered ?? -new Date().getTimezoneOffset())
  return [
    offset,
    (changed) => {
      answered = changed
      setOffset(changed)
    },
  ]
}

function text(offset: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
  return `UTC${offset < 0 ? '−' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

export function OffsetField({ offset, change }: { offset: number; change: (offset: number) => void }) {
  const words = useLogsWords()
  const offsets = OFFSETS.includes(offset) ? OFFSETS : [...OFFSETS, offset].toSorted((a, b) => a - b)
  return (
    <p class="logs-offset">
      <label>
        <span>{words.offset}</span>
        <select class="field" value={String(offset)} onChange={(event) => change(Number(event.currentTarget.value))}>
          {offsets.map((each) => (
            <option key={each} value={String(each)}>
              {text(each)}
            </option>
          ))}
        </select>
      </label>
    </p>
  )
}
