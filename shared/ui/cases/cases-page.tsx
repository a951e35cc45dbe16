import { useMemo, useState } from 'preact/hooks'
import type { CaseRecord, OpenCase } from '#shared/store/store.ts'
import { useApp, useTitle } from '../frame/app-context.ts'
import { linkTo } from '../frame/route.ts'
import { keepsLogs } from '../logs/keeps-logs.ts'
import { useCases } from '../frame/use-stored.ts'
import { RemoveAll } from '../pages/remove-all.tsx'
import { SaveButton } from '../rescue/save-button.tsx'
import { caseTitle } from '../walk/case-title.ts'
import { CaseRow } from './case-row.tsx'
import { useCasesWords } from './cases-words.ts'
import { type Choice, chosenCases } from './chosen-cases.ts'
import { Chooser } from './chooser.tsx'
import { MOST_REMOVED, Removed } from './removed.tsx'
import { useDrawn } from './use-drawn.ts'
import '../pages/lists.css'
import './cases.css'

/** All cases of this device: find, open, name, copy, put away, delete with a way back, save, bring in, delete them all. */
export function CasesPage({ topicId }: { topicId: string }) {
  const { store, words } = useApp()
  const { unread } = useCasesWords()
  const cases = useCases()
  const [removed, setRemoved] = useState<readonly OpenCase[]>([])
  const remember = (open: OpenCase | null) => open && setRemoved((before) => [...before, open].slice(-MOST_REMOVED))
  const forget = (open: OpenCase) => setRemoved((before) => before.filter((one) => one !== open))
  useTitle(words.cases.title)
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>{words.cases.title}</h1>
      <Ways topicId={topicId} cases={cases ?? []} />
      {cases?.length === 0 && store.kind === 'memory' && <p class="notice">{unread}</p>}
      {cases?.length === 0 && store.kind === 'database' && (
        <div class="notice stack">
          <h2>{words.cases.empty}</h2>
          <p>{words.cases.emptyText}</p>
        </div>
      )}
      {cases && cases.length > 0 && <CaseList cases={cases} onRemoved={remember} />}
      <Removed removed={removed} restored={forget} />
      {cases && <RemoveAll done={() => setRemoved([])} />}
    </div>
  )
}

type ListProps = { cases: readonly CaseRecord[]; onRemoved: (open: OpenCase | null) => void }

function CaseList({ cases, onRemoved }: ListProps) {
  const { language } = useApp()
  const words = useCasesWords()
  const [choice, setChoice] = useState<Choice>({ text: '', sort: 'changed', archived: false })
  const chosen = useMemo(
    () => chosenCases(cases, choice, (record) => caseTitle(record, language)),
    [cases, choice, language],
  )
  const { count, end, more } = useDrawn(chosen.length, JSON.stringify(choice))
  return (
    <>
      <Chooser cases={cases} choice={choice} choose={setChoice} />
      <p class="small soft" role="status">
        {chosen.length === 0 ? words.none : chosen.length > count ? words.shown(count, chosen.length) : ''}
      </p>
      <ul class="plain rows cases">
        {chosen.slice(0, count).map((record) => (
          <CaseRow key={record.id} record={record} onRemoved={onRemoved} />
        ))}
      </ul>
      <div ref={end}>
        {chosen.length > count && (
          <button type="button" class="button" onClick={more}>
            {words.more}
          </button>
        )}
      </div>
    </>
  )
}

/** Ways in, and out for all cases at once. They stand above the list: its end may be far. */
function Ways({ topicId, cases }: { topicId: string; cases: readonly CaseRecord[] }) {
  const { words: frame } = useApp()
  const words = useCasesWords()
  const any = cases.length > 0
  return (
    <>
      <p class="ends">
        <a class="button primary" href={linkTo(`walk/${topicId}`)}>
          {frame.home.start}
        </a>
        <a class="button" href={linkTo('open')}>
          {words.openFile}
        </a>
        {any && <SaveButton label={words.saveAll} />}
      </p>
      {any && (
        <p class="small soft">
          {words.storageHint} {cases.some(keepsLogs) && words.logsStay}
        </p>
      )}
    </>
  )
}
