import type { CaseRecord } from '#shared/store/store.ts'
import { useCasesWords } from './cases-words.ts'
import type { Choice, SortBy } from './chosen-cases.ts'

type Props = { cases: readonly CaseRecord[]; choice: Choice; choose: (choice: Choice) => void }

/** Which cases are listed, and in which order. */
export function Chooser({ cases, choice, choose }: Props) {
  const words = useCasesWords()
  const archived = cases.filter(({ archivedAt }) => archivedAt !== null).length
  return (
    <form class="case-chooser" role="search" onSubmit={(event) => event.preventDefault()}>
      <label class="stack">
        <span class="small soft">{words.find}</span>
        <input
          class="field"
          type="search"
          placeholder={words.findHint}
          value={choice.text}
          maxLength={200}
          onInput={(event) => choose({ ...choice, text: event.currentTarget.value })}
        />
      </label>
      <label class="stack">
        <span class="small soft">{words.sort}</span>
        <select
          class="field"
          value={choice.sort}
          onChange={(event) => choose({ ...choice, sort: event.currentTarget.value as SortBy })}
        >
          {(['changed', 'begun', 'name'] as const).map((one) => (
            <option key={one} value={one}>
              {words.sorts[one]}
            </option>
          ))}
        </select>
      </label>
      {(archived > 0 || choice.archived) && (
        <label class="stack">
          <span class="small soft">{words.which}</span>
          <select
            class="field"
            value={String(choice.archived)}
            onChange={(event) => choose({ ...choice, archived: event.currentTarget.value === 'true' })}
          >
            <option value="false">{words.current(cases.length - archived)}</option>
            <option value="true">{words.archived(archived)}</option>
          </select>
        </label>
      )}
    </form>
  )
}
