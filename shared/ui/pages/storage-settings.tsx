import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../frame/app-context.ts'
import { browserStorage } from '../frame/ask-to-keep.ts'
import { takeFocus } from '../frame/take-focus.ts'
import { forgetSearching } from '../search/forget-searching.ts'

/** Whether cases are kept, for how long, and how to delete them all. */
export function StorageSettings() {
  const { store, words } = useApp()
  return (
    <>
      <h2>{words.settings.storage}</h2>
      <p>{store.kind === 'database' ? words.settings.storageDatabase : words.settings.storageMemory}</p>
      {store.kind === 'database' && <Persistence />}
      <RemoveAll />
    </>
  )
}

function Persistence() {
  const { report, settings, store, words } = useApp()
  const [persisted, setPersisted] = useState<boolean>()
  useEffect(() => void browserStorage()?.persisted?.().then(setPersisted), [])
  if (persisted === undefined) return null
  if (persisted) return <p>{words.settings.persisted}</p>
  const ask = async () => {
    setPersisted((await browserStorage()?.persist()) ?? false)
    await store.changeSettings({ keepAsked: true })
  }
  return (
    <>
      <p role="status">{settings.keepAsked ? words.settings.persistRefused : words.settings.notPersisted}</p>
      <p>
        <button type="button" class="button" onClick={() => void ask().catch(report)}>
          {settings.keepAsked ? words.settings.persistAgain : words.settings.persist}
        </button>
      </p>
    </>
  )
}

function RemoveAll() {
  const { report, store, words } = useApp()
  const [stage, setStage] = useState<'idle' | 'sure' | 'kept' | 'done'>('idle')
  const remove = () => {
    forgetSearching()
    store.removeEverything().then(() => setStage('done'), report)
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
