import { useApp } from '../frame/app-context.ts'
import { useCases } from '../frame/use-stored.ts'
import { caseTitle } from '../walk/case-title.ts'
import { useLogsWords } from './logs-words.ts'

/** The case that takes facts over: a new one (an empty id), or one that there is. */
export function TakeTarget({ id, choose }: { id: string; choose: (id: string) => void }) {
  const { language } = useApp()
  const words = useLogsWords()
  const cases = useCases()
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
