import { useState } from 'preact/hooks'
import type { Trouble } from '#shared/store/trouble.ts'
import { useApp } from '../frame/app-context.ts'
import { useRescueWords } from './rescue-words.ts'
import { Reset } from './reset.tsx'
import { SaveButton } from './save-button.tsx'
import './rescue.css'

type Props = { trouble: Trouble; reload: () => void }

/** One sentence about what is wrong with what is stored, and what can be done. */
export function TroubleNotice({ trouble, reload }: Props) {
  const words = useRescueWords()
  const [resetting, setResetting] = useState(false)
  const readable = trouble === 'refused' || trouble === 'deleted'
  return (
    <div class="banner warn trouble">
      <p role="alert">
        {words.troubles[trouble]} {trouble !== 'rows' && trouble !== 'newer' && words.goesOn}
      </p>
      {resetting ? (
        <Reset done={() => setResetting(false)} />
      ) : (
        <p class="ends">
          {trouble === 'deleted' && <PutBack />}
          <FirstWay trouble={trouble} reload={reload} />
          <SaveButton label={readable ? words.save : words.rescue} refused={trouble === 'refused'} />
          {(trouble === 'damaged' || trouble === 'rows') && (
            <button type="button" class="button quiet" onClick={() => setResetting(true)}>
              {words.reset}
            </button>
          )}
        </p>
      )}
    </div>
  )
}

function FirstWay({ trouble, reload }: Props) {
  const words = useRescueWords()
  if (trouble === 'newer')
    return (
      <button type="button" class="button primary" onClick={reload}>
        {words.reload}
      </button>
    )
  if (trouble === 'refused' || trouble === 'deleted' || trouble === 'rows') return null
  return (
    <button type="button" class="button" onClick={() => location.reload()}>
      {words.again}
    </button>
  )
}

/** What the page had read is stored anew, all of it or nothing. */
function PutBack() {
  const { report, store } = useApp()
  const words = useRescueWords()
  const putBack = () => store.exchangeCases({ put: store.lastKnown(), remove: [] }).catch(report)
  return (
    <button type="button" class="button primary" onClick={() => void putBack()}>
      {words.putBack}
    </button>
  )
}
