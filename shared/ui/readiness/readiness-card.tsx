import { useState } from 'preact/hooks'
import { readinessEn } from '#shared/language/readiness.en.ts'
import { readinessJa } from '#shared/language/readiness.ja.ts'
import type { OfflineState } from '../app/shell.ts'
import { useApp } from '../frame/app-context.ts'
import { Mark, type MarkTone } from '../frame/mark.tsx'
import { checkDevice, type Found, type State, verdictOf } from './checks.ts'
import './readiness.css'

const TONES: Record<State, MarkTone> = { good: 'fixed', warn: 'suspected', bad: 'known-issue', unknown: 'unknown' }

/** Really tries whether this device is ready: one line of verdict, then each thing with what to do. */
export function ReadinessCard({ offline }: { offline: OfflineState | null }) {
  const { language, report, running, settings, store } = useApp()
  const words = language === 'ja' ? readinessJa : readinessEn
  const [found, setFound] = useState<readonly Found[] | 'running' | null>(null)
  const run = () => {
    setFound('running')
    checkDevice({ store, settings, running, offline }, words).then(setFound, report)
  }
  const verdict = Array.isArray(found) ? verdictOf(found) : null
  return (
    <section class="sheet readiness stack" aria-labelledby="readiness">
      <h3 id="readiness">{words.title}</h3>
      <div role="status">
        {found === 'running' && <p>{words.running}</p>}
        {verdict && (
          <p class={`state tone-${TONES[verdict]}`}>
            <Mark tone={TONES[verdict]} />
            {words.verdict[verdict]}
          </p>
        )}
      </div>
      {Array.isArray(found) && (
        <dl>
          {(found as readonly Found[]).map(({ id, state, text }) => (
            <div key={id}>
              <dt>{words.checks[id]}</dt>
              <dd>
                <span class={`state tone-${TONES[state]}`}>
                  <Mark tone={TONES[state]} />
                  {words.states[state]}
                </span>{' '}
                {text}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        <button type="button" class="button" disabled={found === 'running'} onClick={run}>
          {found === null ? words.run : words.again}
        </button>
      </p>
    </section>
  )
}
