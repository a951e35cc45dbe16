import type { CaseRecord } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import { caseTitle } from '../walk/case-title.ts'
import { useLogsWords } from './logs-words.ts'

type Props = { cases: readonly CaseRecord[] | undefined; id: string; choose: (id: string) => void }

/** The case that takes facts over: a new one (an empty id), or one that there is. */
export function TakeTarget({ cases, id, choose }: Props) {
  const { language } = useApp()
  const words = useLogsWords()
  return (
    <label>
      <span>{words.intoCase}</span>
      <select class="field" value={id} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{words.newCase}</option>
        {cases?.map((record) => (
          <option key={record.id} value={record.id}>
            {caseTitle(record, language)}
          </option>
        ))}
      </select>
    </label>
  )
}
