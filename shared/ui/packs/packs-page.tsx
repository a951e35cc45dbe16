import { useEffect, useState } from 'preact/hooks'
import type { Running } from '#shared/packs/join.ts'
import { useApp, useTitle } from '../frame/app-context.ts'
import { takeFocus } from '../frame/take-focus.ts'
import { PackIntake } from './pack-intake.tsx'
import { PackList } from './pack-list.tsx'
import { PackPreview } from './pack-preview.tsx'
import { usePacksWords } from './packs-words.ts'
import { usePackChange, type PackChanging } from './use-pack-change.ts'
import '../pages/lists.css'
import './packs.css'

/** Which packs the content comes from; loading one from a file, with what it changes, and the ways back. */
export function PacksPage() {
  const words = usePacksWords()
  const changing = usePackChange()
  const { stage } = changing
  useTitle(words.title)
  return (
    <div class="packs narrow">
      <h1 tabIndex={-1}>{words.title}</h1>
      <p>{words.lead}</p>
      {stage.is === 'offered' ? (
        <PackPreview change={stage.change} changing={changing} />
      ) : (
        <>
          <Told changing={changing} />
          <h2>{words.here}</h2>
          <PackList remove={changing.remove} />
          <p class="small soft">{words.rule}</p>
          <Ways changing={changing} />
          <PackIntake changing={changing} />
        </>
      )}
    </div>
  )
}

/** What came of the last action. */
function Told({ changing: { stage } }: { changing: PackChanging }) {
  const { running } = useApp()
  const words = usePacksWords()
  const texts = { left: words.left, gone: words.goneBefore, taken: words.taken(datesOf(running)) } as const
  const text = stage.is === 'left' || stage.is === 'gone' || stage.is === 'taken' ? texts[stage.is] : null
  if (text === null) return null
  return (
    <p class="notice" role="status" tabIndex={-1} ref={takeFocus}>
      {text}
    </p>
  )
}

const datesOf = ({ parts }: Running) => parts.flatMap(({ date, state }) => (state === 'runs' ? [date] : [])).join(', ')

/** One step back, and back to the app's own. */
function Ways({ changing }: { changing: PackChanging }) {
  const { running, store } = useApp()
  const words = usePacksWords()
  const [hasBefore, setHasBefore] = useState(false)
  useEffect(() => void store.packs.choice().then(({ before }) => setHasBefore(before !== null)), [store, running])
  const hasLoaded = running.parts.some(({ from }) => from === 'file')
  if (!hasBefore && !hasLoaded) return null
  return (
    <div class="stack">
      <p class="ends">
        {hasBefore && (
          <button type="button" class="button" onClick={changing.back}>
            {words.stepBack}
          </button>
        )}
        {hasLoaded && (
          <button type="button" class="button" onClick={changing.toApp}>
            {words.toApp}
          </button>
        )}
      </p>
      {hasBefore && <p class="small soft">{words.stepBackHint}</p>}
    </div>
  )
}
