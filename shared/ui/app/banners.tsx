import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { StoreError } from '#shared/store/store-error.ts'
import { useApp } from '../frame/app-context.ts'
import { usePlace } from '../frame/route.ts'
import { useTrouble } from '../rescue/use-trouble.ts'
import { lazyPage } from './lazy-page.tsx'
import type { Shell } from './shell.ts'
import './banners.css'

const SaveButton = lazyPage(
  async () => (await import('../rescue/save-button.tsx')).SaveButton,
  () => null,
)
/** Until it has come, or where it does not come, at least that nothing is stored is said. */
const TroubleNotice = lazyPage(
  async () => (await import('../rescue/trouble-notice.tsx')).TroubleNotice,
  function Meanwhile() {
    const { store, words } = useApp()
    if (store.kind === 'database') return null
    return (
      <Banner kind="warn">
        <p>{words.frame.memoryOnly}</p>
      </Banner>
    )
  },
)

type Props = { shell: Shell; problem: unknown; dismiss: () => void }

/** What the person must know whatever page is open: nothing is stored, a write failed, an update waits. */
export function Banners({ shell, problem, dismiss }: Props) {
  const { words } = useApp()
  const trouble = useTrouble()
  const offline = shell.useOffline()
  const code = problem instanceof StoreError ? problem.code : 'failed'
  const reload = () => (offline === 'update-waiting' ? shell.applyUpdate() : location.reload())
  return (
    <div class="no-print">
      <div role="alert">
        {problem !== null && (
          <Banner kind="bad">
            <p>{words.frame.saveFailed[code]}</p>
            {code !== 'gone' && <SaveButton />}
            <button type="button" class="button" onClick={dismiss}>
              {words.frame.dismiss}
            </button>
          </Banner>
        )}
      </div>
      {trouble && <TroubleNotice trouble={trouble} reload={reload} />}
      <UpdateBanner shell={shell} />
      {shell.Notice && <shell.Notice />}
    </div>
  )
}

const Banner = ({ kind, children }: { kind: 'bad' | 'warn' | 'good'; children: ComponentChildren }) => (
  <div class={`banner ${kind}`}>{children}</div>
)

/** Offers a waiting version; it is never swapped in under an open case unless the person agrees. */
function UpdateBanner({ shell }: { shell: Shell }) {
  const { words } = useApp()
  const { path } = usePlace()
  const offline = shell.useOffline()
  const [later, setLater] = useState(false)
  if (offline !== 'update-waiting' || later) return null
  return (
    <Banner kind="good">
      <p role="status">{path.startsWith('/case/') ? words.frame.updateInCase : words.frame.updateReady}</p>
      <button type="button" class="button primary" onClick={shell.applyUpdate}>
        {words.frame.updateNow}
      </button>
      <button type="button" class="button" onClick={() => setLater(true)}>
        {words.frame.updateLater}
      </button>
    </Banner>
  )
}
