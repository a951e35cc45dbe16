import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../frame/app-context.ts'
import { takeFocus } from '../frame/take-focus.ts'

/** `navigator.storage` is missing in some WebKits and without https; then nothing is known. */
const storage = (): StorageManager | undefined => navigator.storage

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
  const { words } = useApp()
  const [persisted, setPersisted] = useState<boolean>()
  const [refused, setRefused] = useState(false)
  useEffect(() => void storage()?.persisted?.().then(setPersisted), [])
  if (persisted === undefined) return null
  if (persisted) return <p>{words.settings.persisted}</p>
  const ask = async () => {
    const granted = (await storage()?.persist()) ?? false
    setPersisted(granted)
    setRefused(!granted)
  }
  return (
    <>
      <p role="status">{refused ? words.settings.persistRefused : words.settings.notPersisted}</p>
      <p>
        <button type="button" class="button" onClick={ask}>
          {words.settings.persist}
        </button>
      </p>
    </>
  )
}

function RemoveAll() {
  const { report, store, words } = useApp()
  const [stage, setStage] = useState<'idle' | 'sure' | 'kept' | 'done'>('idle')
  const remove = () => store.removeEverything().then(() => setStage('done'), report)
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
