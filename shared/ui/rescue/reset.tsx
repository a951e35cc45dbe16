import { useState } from 'preact/hooks'
import { resetDatabase } from '#shared/store/rescue.ts'
import { forgetSearching } from '../search/forget-searching.ts'
import { takeFocus } from '../frame/take-focus.ts'
import { useRescueWords } from './rescue-words.ts'
import { SaveButton } from './save-button.tsx'

type Props = { done: () => void }

/** Asks before all is deleted, with a last offer to save; says what stands in the way where the browser does not do it. */
export function Reset({ done }: Props) {
  const words = useRescueWords()
  const [failure, setFailure] = useState('')
  const reset = async () => {
    const outcome = await resetDatabase()
    if (outcome === 'blocked') setFailure(words.resetBlocked)
    if (outcome === 'failed') setFailure(words.resetFailed)
    if (outcome !== 'done') return
    forgetSearching()
    location.reload()
  }
  return (
    <div class="notice stack" role="group" aria-label={words.reset}>
      <p>{words.resetAsk}</p>
      <p class="ends">
        <SaveButton label={words.rescue} />
      </p>
      <p class="ends">
        <button type="button" class="button danger" onClick={() => void reset()}>
          {words.resetSure}
        </button>
        <button type="button" class="button" ref={takeFocus} onClick={done}>
          {words.cancel}
        </button>
      </p>
      <p role="alert">{failure}</p>
    </div>
  )
}
