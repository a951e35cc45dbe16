import type { Arrival } from '#shared/handoff/intake.ts'
import { useApp } from '../frame/app-context.ts'
import { linkTo } from '../frame/route.ts'
import { caseTitle } from '../walk/case-title.ts'
import { useHandoverWords } from './handover-words.ts'
import type { Keeping } from './use-keeping.ts'

/** How what came meets what is here, and the ways on: nothing is written before one of them is taken. */
export function KeepChoice({ keeping }: { keeping: Keeping }) {
  const { words: frame } = useApp()
  const words = useHandoverWords().open
  const { arrivals, keep, dismiss } = keeping
  if (!arrivals) return <p role="status">{frame.frame.loading}</p>
  const differing = arrivals.some(({ is }) => is === 'differs')
  const fresh = arrivals.some(({ is }) => is === 'new')
  return (
    <>
      <p>
        <Standing arrivals={arrivals} />
      </p>
      {differing && <p class="small soft">{words.mergeHint}</p>}
      <p class="ends">
        {differing && (
          <button type="button" class="button primary" onClick={() => keep('merge')}>
            {words.merge}
          </button>
        )}
        {differing && (
          <button type="button" class="button" onClick={() => keep('both')}>
            {words.both}
          </button>
        )}
        {!differing && fresh && (
          <button type="button" class="button primary" onClick={() => keep('merge')}>
            {arrivals.length > 1 ? words.keepAll : words.keep}
          </button>
        )}
        {differing || fresh ? (
          <button type="button" class="button quiet" onClick={dismiss}>
            {words.dismiss}
          </button>
        ) : (
          <a class="button primary" href={linkTo(placeOf(arrivals))}>
            {arrivals.length > 1 ? words.toCases : words.openCase}
          </a>
        )}
      </p>
    </>
  )
}

const placeOf = ([first, ...others]: readonly Arrival[]) =>
  first?.here && others.length === 0 ? `case/${first.here.id}` : 'cases'

function Standing({ arrivals }: { arrivals: readonly Arrival[] }) {
  const { language } = useApp()
  const words = useHandoverWords().open
  const [first] = arrivals
  const count = (is: Arrival['is']) => arrivals.filter((one) => one.is === is).length
  if (arrivals.length !== 1 || !first) return <>{words.counts(count('new'), count('differs'), count('same'))}</>
  if (first.is === 'new') return <>{words.isNew}</>
  return <>{first.is === 'same' ? words.isSame : words.differs(first.here ? caseTitle(first.here, language) : '')}</>
}
