import type { ComponentChildren } from 'preact'
import type { LogFile } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import { MOST_BYTES, MOST_FILES, withLogs } from './logs-to-keep.ts'
import { useLogsWords } from './logs-words.ts'
import type { LogInput } from './read-logs.ts'
import { sizeText } from './sizes.ts'

type ChoiceProps = { on: boolean; choose: (on: boolean) => void; children: ComponentChildren }

/** Something that a case can keep of logs. */
export const KeepChoice = ({ on, choose, children }: ChoiceProps) => (
  <label class="logs-keep">
    <input type="checkbox" checked={on} onChange={(event) => choose(event.currentTarget.checked)} />
    <span>{children}</span>
  </label>
)

type Props = { inputs: readonly LogInput[]; kept: readonly LogFile[]; on: boolean; choose: (on: boolean) => void }

/** The choice to keep the log itself with the case, beside those the case has; where it is too much, why not. */
export function KeepLog({ inputs, kept, on, choose }: Props) {
  const { language } = useApp()
  const words = useLogsWords()
  const { bytes, files, fits } = withLogs(kept, inputs)
  const size = (value: number) => sizeText(value, language)
  if (!fits)
    return <p class="small soft">{words.tooMuchToKeep([size(bytes), files], [size(MOST_BYTES), MOST_FILES])}</p>
  return (
    <KeepChoice on={on} choose={choose}>
      {words.keepLog(size(withLogs([], inputs).bytes))}
      <span class="small soft logs-hint">{words.keepLogHint}</span>
    </KeepChoice>
  )
}
