import { useState } from 'preact/hooks'
import { plainLine } from '#shared/text/plain-line.ts'
import type { CaseRecord, LogFile } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import { timeText } from '../frame/dates.ts'
import { takeFocus } from '../frame/take-focus.ts'
import { saveBlob } from './export.ts'
import { useLogsWords } from './logs-words.ts'
import type { LogInput } from './read-logs.ts'
import { sizeText } from './sizes.ts'

type Props = { record: CaseRecord; files: readonly LogFile[]; read: (inputs: LogInput[]) => void }

/** The logs a case kept: read again, save, delete. */
export function KeptFiles({ record, files, read }: Props) {
  const words = useLogsWords()
  const { gone, inputOf } = useKeptLog(record)
  const readAgain = async () => {
    const inputs: LogInput[] = []
    for (const file of files) {
      const input = await inputOf(file)
      if (!input) return
      inputs.push(input)
    }
    read(inputs)
  }
  const save = async (file: LogFile) => {
    const input = await inputOf(file)
    if (input) saveBlob(fileName(file), input.blob)
  }
  return (
    <section aria-labelledby="logs-kept">
      <h2 id="logs-kept">{words.keptLogs}</h2>
      <ul class="plain rows">
        {files.map((file) => (
          <KeptFile key={file.id} caseId={record.id} file={file} save={() => void save(file)} />
        ))}
      </ul>
      <p role="status">{gone && words.logGone(plainLine(gone.name))}</p>
      <button type="button" class="button" onClick={() => void readAgain()}>
        {words.readAgain}
      </button>
    </section>
  )
}

/** Takes kept logs out of the store, to be read or saved; `gone` is one that is not there any more. */
function useKeptLog({ id }: CaseRecord) {
  const { report, store } = useApp()
  const [gone, setGone] = useState<LogFile | null>(null)
  const inputOf = async (file: LogFile): Promise<LogInput | null> => {
    try {
      const bytes = await store.logBytes(id, file.id)
      setGone(bytes ? null : file)
      return bytes && { name: file.name, pasted: file.pasted, blob: new Blob([bytes]), isKept: true }
    } catch (error) {
      report(error)
      return null
    }
  }
  return { gone, inputOf }
}

/** Without the folder it lay in; pasted text has a name of ours. */
const fileName = ({ name, pasted }: LogFile) => (pasted ? `${name}.txt` : (name.split('/').at(-1) ?? name))

type FileProps = { caseId: string; file: LogFile; save: () => void }

function KeptFile({ caseId, file, save }: FileProps) {
  const { language } = useApp()
  const words = useLogsWords()
  const [stage, setStage] = useState<'idle' | 'sure' | 'kept'>('idle')
  const name = plainLine(file.name)
  const of = <span class="visually-hidden"> {name}</span>
  if (stage === 'sure') return <Sure caseId={caseId} file={file} keep={() => setStage('kept')} />
  return (
    <li>
      <bdi class="logs-name">{name}</bdi>
      <span class="small soft">
        {sizeText(file.size, language)} · {timeText(file.at, language)}
      </span>
      <span class="ends">
        <button type="button" class="button quiet" onClick={save}>
          {words.saveLog}
          {of}
        </button>
        <button
          type="button"
          class="button quiet"
          ref={stage === 'kept' ? takeFocus : null}
          onClick={() => setStage('sure')}
        >
          {words.removeLog}
          {of}
        </button>
      </span>
    </li>
  )
}

/** Asks before a log is deleted: nothing brings it back. */
function Sure({ caseId, file, keep }: { caseId: string; file: LogFile; keep: () => void }) {
  const { report, store } = useApp()
  const words = useLogsWords()
  const remove = () => {
    // The row leaves the list, and the focus with it.
    const heading = document.querySelector<HTMLElement>('main h1')
    store.removeLog(caseId, file.id).then(() => heading?.focus({ preventScroll: true }), report)
  }
  return (
    <li>
      <div class="notice stack" role="group" aria-label={words.removeLogConfirm}>
        <p>{words.removeLogText(plainLine(file.name))}</p>
        <p class="ends">
          <button type="button" class="button danger" onClick={remove}>
            {words.removeLogConfirm}
          </button>
          <button type="button" class="button" ref={takeFocus} onClick={keep}>
            {words.cancel}
          </button>
        </p>
      </div>
    </li>
  )
}
