import { useEffect, useRef, useState } from 'preact/hooks'
import { textOfHtml } from '#shared/read/tables/html-table.ts'
import { droppedInputs, inputsOf, logsOfFolder } from './dropped-files.ts'
import { useLogsWords } from './logs-words.ts'
import type { LogInput } from './read-logs.ts'
import './intake.css'

type Props = { take: (inputs: LogInput[]) => void }

/** The two ways in: files dropped or chosen, and text pasted. `isNext` while nothing was read: then this is the next step. */
export function Intake({ take, isNext }: Props & { isNext: boolean }) {
  return (
    <div class="logs-intake">
      <DropZone take={take} isNext={isNext} />
      <PasteBox take={take} />
    </div>
  )
}

function DropZone({ take, isNext }: Props & { isNext: boolean }) {
  const words = useLogsWords()
  const [over, setOver] = useState(false)
  const [isEmpty, setEmpty] = useState(false)
  const takeAny = (inputs: LogInput[]) => {
    setEmpty(inputs.length === 0)
    if (inputs.length > 0) take(inputs)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void droppedInputs(event.dataTransfer).then(takeAny)
  }
  return (
    <div
      class={`drop-zone${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p class="drop-title">{words.drop}</p>
      <p class="small soft">{words.dropHint}</p>
      <div class="choices">
        <Picker word={words.choose} isNext={isNext} take={(files) => takeAny(inputsOf(files))} />
        {'webkitdirectory' in HTMLInputElement.prototype && (
          <Picker word={words.chooseFolder} ofFolder take={(files) => takeAny(logsOfFolder(files))} />
        )}
      </div>
      <p class="small" role="status">
        {isEmpty ? words.noLogs : ''}
      </p>
    </div>
  )
}

type PickerProps = { word: string; isNext?: boolean; ofFolder?: boolean; take: (files: Iterable<File>) => void }

/** A button that opens the browser's own way to choose files, or a folder. */
function Picker({ word, isNext = false, ofFolder = false, take }: PickerProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current) input.current.webkitdirectory = ofFolder
  }, [ofFolder])
  const chosen = (from: HTMLInputElement) => {
    const files = [...(from.files ?? [])]
    // The same file chosen again is a new wish.
    from.value = ''
    take(files)
  }
  return (
    <>
      <button type="button" class={isNext ? 'button primary' : 'button'} onClick={() => input.current?.click()}>
        {word}
      </button>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => chosen(event.currentTarget)}
      />
    </>
  )
}

/** A table copied from a console comes as HTML too, which has the columns that plain text may lose. */
function tableOf(data: DataTransfer | null): string | undefined {
  const html = data?.getData('text/html') ?? ''
  return /<t[dh]\b/i.test(html) ? textOfHtml(html) : undefined
}

function PasteBox({ take }: Props) {
  const words = useLogsWords()
  const [text, setText] = useState('')
  const read = (pasted: string) => {
    if (pasted.trim() !== '') take([{ name: words.pasted, blob: new Blob([pasted]), pasted: true }])
  }
  const paste = (event: ClipboardEvent) => {
    const whole = text.trim() === '' ? (tableOf(event.clipboardData) ?? event.clipboardData?.getData('text/plain')) : ''
    if (!whole) return
    event.preventDefault()
    setText(whole)
    read(whole)
  }
  return (
    <form
      class="paste-box"
      onSubmit={(event) => {
        event.preventDefault()
        read(text)
      }}
    >
      <label>
        <span>{words.paste}</span>
        <span class="small soft">{words.pasteHint}</span>
        <textarea
          class="field"
          rows={4}
          spellcheck={false}
          placeholder={words.pasteExample}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onPaste={paste}
        />
      </label>
      <button type="submit" class="button">
        {words.readPasted}
      </button>
    </form>
  )
}
