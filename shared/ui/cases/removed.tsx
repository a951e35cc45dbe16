import type { OpenCase } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import { takeFocus } from '../frame/take-focus.ts'
import { caseTitle } from '../walk/case-title.ts'

/** Says what was deleted, with a way back. */
export function Removed({ open, done }: { open: OpenCase | null; done: () => void }) {
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
