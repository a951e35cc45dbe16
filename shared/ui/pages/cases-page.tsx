import { useState } from 'preact/hooks'
import type { CaseRecord, OpenCase } from '#shared/store/store.ts'
import { useApp, useTitle } from '../frame/app-context.ts'
import { timeText } from '../frame/dates.ts'
import { linkTo } from '../frame/route.ts'
import { takeFocus } from '../frame/take-focus.ts'
import { useCases } from '../frame/use-stored.ts'
import { caseTitle } from '../walk/case-title.ts'
import './lists.css'

/** All cases of this device: open, rename, delete with a way back. */
export function CasesPage({ topicId }: { topicId: string }) {
  const { words } = useApp()
  const cases = useCases()
  const [removed, setRemoved] = useState<OpenCase | null>(null)
  useTitle(words.cases.title)
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>{words.cases.title}</h1>
      <Removed open={removed} done={() => setRemoved(null)} />
      {cases?.length === 0 && (
        <div class="notice stack">
          <h2>{words.cases.empty}</h2>
          <p>{words.cases.emptyText}</p>
        </div>
      )}
      <ul class="plain rows">
        {cases?.map((record) => (
          <CaseRow key={record.id} record={record} onRemoved={setRemoved} />
        ))}
      </ul>
      <p>
        <a class="button primary" href={linkTo(`walk/${topicId}`)}>
          {words.home.start}
        </a>
      </p>
    </div>
  )
}

function Removed({ open, done }: { open: OpenCase | null; done: () => void }) {
  const { language, report, store, words } = useApp()
  const restored = () => {
    done()
    document.querySelector<HTMLElement>('main h1')?.focus()
  }
  const restore = () => open && store.restoreCase(open).then(restored, report)
  return (
    <div role="status">
      {open && (
        <p class="notice ends" key={open.record.id}>
          <span>{words.cases.removed(caseTitle(open.record, language))}</span>
          <button type="button" class="button quiet" ref={takeFocus} onClick={restore}>
            {words.frame.undo}
          </button>
        </p>
      )}
    </div>
  )
}

type RowProps = { record: CaseRecord; onRemoved: (open: OpenCase | null) => void }

function CaseRow({ record, onRemoved }: RowProps) {
  const { language, report, store, words } = useApp()
  const [naming, setNaming] = useState<'no' | 'now' | 'done'>('no')
  const title = caseTitle(record, language)
  if (naming === 'now') return <CaseName record={record} done={() => setNaming('done')} />
  return (
    <li>
      <a href={linkTo(`case/${record.id}`)}>{title}</a>
      <span class="small soft">{words.cases.updated(timeText(record.updatedAt, language))}</span>
      <span class="ends">
        <button
          type="button"
          class="button quiet"
          ref={naming === 'done' ? takeFocus : null}
          onClick={() => setNaming('now')}
        >
          {words.cases.rename}
          <span class="visually-hidden"> {title}</span>
        </button>
        <button type="button" class="button quiet" onClick={() => store.removeCase(record.id).then(onRemoved, report)}>
          {words.cases.remove}
          <span class="visually-hidden"> {title}</span>
        </button>
      </span>
    </li>
  )
}

function CaseName({ record, done }: { record: CaseRecord; done: () => void }) {
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
