import { useState } from 'preact/hooks'
import type { CaseRecord, OpenCase } from '#shared/store/store.ts'
import { newId } from '#shared/store/record-id.ts'
import { carry } from '#shared/handoff/carry.ts'
import { asStored } from '#shared/store/carried-case.ts'
import { useApp } from '../frame/app-context.ts'
import { timeText } from '../frame/dates.ts'
import { linkTo } from '../frame/route.ts'
import { takeFocus } from '../frame/take-focus.ts'
import { caseTitle } from '../walk/case-title.ts'
import { CaseName } from './case-name.tsx'
import { useCasesWords } from './cases-words.ts'

type RowProps = { record: CaseRecord; onRemoved: (open: OpenCase | null) => void }

/** One case: open, rename, hand over, duplicate, archive, delete. */
export function CaseRow({ record, onRemoved }: RowProps) {
  const { language, words } = useApp()
  const [naming, setNaming] = useState<'no' | 'now' | 'done'>('no')
  const title = caseTitle(record, language)
  if (naming === 'now') return <CaseName record={record} done={() => setNaming('done')} />
  return (
    <li>
      <a href={linkTo(`case/${record.id}`)}>{title}</a>
      <span class="small soft">
        {record.vm && record.vm.name !== record.title && <bdi class="case-vm">{record.vm.name}</bdi>}
        {words.cases.updated(timeText(record.updatedAt, language))}
      </span>
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
        <Ways record={record} title={title} onRemoved={onRemoved} />
      </span>
    </li>
  )
}

function Ways({ record, title, onRemoved }: RowProps & { title: string }) {
  const { report, store, words: frame } = useApp()
  const words = useCasesWords()
  const of = <span class="visually-hidden"> {title}</span>
  const archive = () => {
    const archivedAt = record.archivedAt === null ? new Date().toISOString() : null
    // The row leaves the list, and the focus with it.
    const heading = document.querySelector<HTMLElement>('main h1')
    store.describeCase(record.id, { archivedAt }).then(() => heading?.focus({ preventScroll: true }), report)
  }
  const duplicate = async () => {
    const whole = (await store.allCases()).find((open) => open.record.id === record.id)
    if (!whole) return
    const copy = { ...carry(whole), title: words.copyOf(title), updatedAt: new Date().toISOString() }
    await store.restoreCase(asStored(copy, newId()))
  }
  return (
    <>
      <a class="button quiet" href={linkTo(`case/${record.id}/handover`)}>
        {words.handOver}
        {of}
      </a>
      <button type="button" class="button quiet" onClick={() => void duplicate().catch(report)}>
        {words.duplicate}
        {of}
      </button>
      <button type="button" class="button quiet" onClick={archive}>
        {record.archivedAt === null ? words.archive : words.unarchive}
        {of}
      </button>
      <button type="button" class="button quiet" onClick={() => store.removeCase(record.id).then(onRemoved, report)}>
        {frame.cases.remove}
        {of}
      </button>
    </>
  )
}
