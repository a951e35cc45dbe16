import { useState } from 'preact/hooks'
import { useApp } from '../frame/app-context.ts'
import { takeFocus } from '../frame/take-focus.ts'
import { forgetSearching } from '../search/forget-searching.ts'

/** Deletes all that Unstun keeps on this device, after asking; `done` once it is gone. */
export function RemoveAll({ done }: { done?: () => void }) {
  const { report, store, words } = useApp()
  const [stage, setStage] = useState<'idle' | 'sure' | 'kept' | 'done'>('idle')
  const remove = () => {
    forgetSearching()
    store.removeEverything().then(() => {
      setStage('done')
      done?.()
    }, report)
  }
  if (stage === 'done')
    return (
      <p role="status" tabIndex={-1} ref={takeFocus}>
        {words.settings.removedAll}
      </p>
    )
  if (stage !== 'sure')
    return (
      <p>
        <button
          type="button"
          class="button danger"
          ref={stage === 'kept' ? takeFocus : null}
          onClick={() => setStage('sure')}
        >
          {words.settings.removeAll}
        </button>
      </p>
    )
  return (
    <div class="notice stack" role="group" aria-label={words.settings.removeAll}>
      <p>{words.settings.removeAllText}</p>
      <p class="ends">
        <button type="button" class="button danger" onClick={remove}>
          {words.settings.removeAllConfirm}
        </button>
        <button type="button" class="button" ref={takeFocus} onClick={() => setStage('kept')}>
          {words.settings.cancel}
        </button>
      </p>
    </div>
  )
}
