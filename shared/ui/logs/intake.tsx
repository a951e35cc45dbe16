import { useRef, useState } from 'preact/hooks'
import { textOfHtml } from '#shared/read/tables/html-table.ts'
import { useLogsWords } from './logs-words.ts'
import type { LogInput } from './read-logs.ts'

type Props = { take: (inputs: LogInput[]) => void }

/** The two ways in: files dropped or chosen, and text pasted. */
export function Intake({ take }: Props) {
  return (
    <div class="logs-intake">
      <DropZone take={take} />
      <PasteBox take={take} />
    </div>
  )
}

const inputsOf = (files: Iterable<File>): LogInput[] =>
  [...files].map((file) => ({ name: file.webkitRelativePath || file.name, blob: file, pasted: false }))

function DropZone({ take }: Props) {
  const words = useLogsWords()
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = inputsOf(event.dataTransfer?.files ?? [])
    if (files.length > 0) take(files)
  }
  const chosen = (input: HTMLInputElement) => {
    const files = inputsOf(input.files ?? [])
    // The same file chosen again is a new wish.
    input.value = ''
    if (files.length > 0) take(files)
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
      <button type="button" class="button primary" onClick={() => picker.current?.click()}>
        {words.choose}
      </button>
      <input
        ref={picker}
        class="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => chosen(event.currentTarget)}
      />
    </div>
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
