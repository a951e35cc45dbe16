import { useState } from 'preact/hooks'
import { takeFocus } from '#shared/ui/frame/take-focus.ts'
import { useOwnPage } from './own-page.tsx'

/** What is kept in this browser, and how to delete it all. */
export function KeptHere() {
  const { own, state } = useOwnPage()
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{own.storage.title}</h2>
      <p>{own.storage.text}</p>
      {state.refused && <p class="notice">{own.storage.refused}</p>}
      {state.ignored > 0 && <p class="small soft">{own.storage.ignored(state.ignored)}</p>}
      <DeleteEverything />
    </section>
  )
}

function DeleteEverything() {
  const { ask, own } = useOwnPage()
  const [step, setStep] = useState<'start' | 'asked' | 'done'>('start')
  const remove = () => void ask({ kind: 'delete-everything' }).then(() => setStep('done'))
  if (step === 'done')
    return (
      <p class="notice done" tabIndex={-1} ref={takeFocus}>
        {own.storage.deleted}
      </p>
    )
  if (step === 'start')
    return (
      <button type="button" class="button danger" onClick={() => setStep('asked')}>
        {own.storage.everything}
      </button>
    )
  return (
    <div class="notice" role="group" aria-label={own.storage.everything}>
      <p>{own.storage.everythingText}</p>
      <p class="sure">
        <button type="button" class="button danger" onClick={remove}>
          {own.storage.sure}
        </button>
        <button type="button" class="button" ref={takeFocus} onClick={() => setStep('start')}>
          {own.storage.keep}
        </button>
      </p>
    </div>
  )
}
