import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../frame/app-context.ts'
import { browserStorage } from '../frame/ask-to-keep.ts'
import { RemoveAll } from './remove-all.tsx'

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
