import type { OpenCase } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import { takeFocus } from '../frame/take-focus.ts'
import { caseTitle } from '../walk/case-title.ts'

/** So many of those deleted last can be brought back; more would hide the list. */
export const MOST_REMOVED = 3

type Props = { removed: readonly OpenCase[]; restored: (open: OpenCase) => void }

/** Says what was deleted, each with a way back. It stays in sight, however long the list is. */
export function Removed({ removed, restored }: Props) {
  const { language, report, store, words } = useApp()
  const restore = (open: OpenCase) =>
    store.restoreCase(open).then(() => {
      restored(open)
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    }, report)
  return (
    <div role="status" class="removed">
      {removed.map((open) => (
        <p class="ends" key={open.record.id}>
          <span>{words.cases.removed(caseTitle(open.record, language))}</span>
          <button type="button" class="button quiet" ref={takeFocus} onClick={() => void restore(open)}>
            {words.frame.undo}
            <span class="visually-hidden"> {caseTitle(open.record, language)}</span>
          </button>
        </p>
      ))}
    </div>
  )
}
