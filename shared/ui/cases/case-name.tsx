import { useState } from 'preact/hooks'
import type { CaseRecord } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import { takeFocus } from '../frame/take-focus.ts'

/** A row in which a case is given another name. */
export function CaseName({ record, done }: { record: CaseRecord; done: () => void }) {
  const { report, store, words } = useApp()
  const [title, setTitle] = useState(record.title)
  const save = (event: Event) => {
    event.preventDefault()
    store.describeCase(record.id, { title: title.trim() }).then(done, report)
  }
  return (
    <li>
      <form class="ends" onSubmit={save}>
        <input
          class="field"
          aria-label={words.cases.name}
          placeholder={words.cases.name}
          value={title}
          maxLength={120}
          ref={takeFocus}
          onInput={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && done()}
        />
        <button type="submit" class="button primary">
          {words.cases.save}
        </button>
        <button type="button" class="button" onClick={done}>
          {words.cases.cancel}
        </button>
      </form>
    </li>
  )
}
