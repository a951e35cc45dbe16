import type { CheckedCase } from '#shared/handoff/check-case.ts'
import type { Problem } from '#shared/handoff/carried.ts'
import { useApp } from '../frame/app-context.ts'
import { goTo, linkTo } from '../frame/route.ts'
import { takeFocus } from '../frame/take-focus.ts'
import { ArrivedCase } from './arrived-case.tsx'
import { KeepChoice } from './keep-choice.tsx'
import { useHandoverWords } from './handover-words.ts'
import { useKeeping, type Keeping } from './use-keeping.ts'

/** What came, what of it cannot be kept, and what to do with it. */
export function Arrived({ read }: { read: CheckedCase[] }) {
  const words = useHandoverWords().open
  const keeping = useKeeping(read)
  const cases = read.filter((one) => one.case !== null)
  if (keeping.stage === 'kept') return <Kept keeping={keeping} />
  if (keeping.stage === 'undone' || keeping.stage === 'dismissed')
    return (
      <div class="stack">
        <p role="status" tabIndex={-1} ref={takeFocus}>
          {words[keeping.stage]}
        </p>
        <Ways />
      </div>
    )
  return (
    <div class="stack">
      <h2>{cases.length > 1 ? words.holdsMany(cases.length) : words.holds}</h2>
      <p class="soft">{words.notKept}</p>
      <Problems problems={read.flatMap(({ problems }) => problems)} />
      {cases.length === 0 ? <p class="notice">{words.noCase}</p> : <KeepChoice keeping={keeping} />}
      {keeping.arrivals?.slice(0, MOST_SHOWN).map(({ arrived }) => (
        <ArrivedCase key={arrived.id} arrived={arrived} whole={cases.length === 1} />
      ))}
    </div>
  )
}

/** A file of thousands is counted, not drawn. */
const MOST_SHOWN = 200
const MOST_PROBLEMS = 30

function Problems({ problems }: { problems: Problem[] }) {
  const words = useHandoverWords().open
  if (problems.length === 0) return null
  return (
    <div class="notice stack" role="alert">
      <h3>{words.leftOut}</h3>
      <ul>
        {problems.slice(0, MOST_PROBLEMS).map(({ part, name, why }, place) => (
          <li key={place}>
            {words.parts[part]}
            {name && (
              <>
                {' '}
                <code>
                  <bdi>{name}</bdi>
                </code>
              </>
            )}
            : {words.why[why]}
          </li>
        ))}
        {problems.length > MOST_PROBLEMS && <li>…</li>}
      </ul>
    </div>
  )
}

function Kept({ keeping }: { keeping: Keeping }) {
  const { words: frame } = useApp()
  const words = useHandoverWords().open
  const { kept, undo } = keeping
  const [only, ...others] = kept
  const path = only !== undefined && others.length === 0 ? `case/${only}` : 'cases'
  return (
    <div class="stack">
      <p role="status" tabIndex={-1} ref={takeFocus}>
        {words.kept(kept.length)}
      </p>
      <p class="ends">
        <button type="button" class="button primary" onClick={() => goTo(path, { replace: true })}>
          {others.length > 0 ? words.toCases : words.openCase}
        </button>
        <button type="button" class="button" onClick={undo}>
          {frame.frame.undo}
        </button>
      </p>
    </div>
  )
}

function Ways() {
  const words = useHandoverWords().open
  return (
    <p class="ends">
      <a class="button" href={linkTo('cases')}>
        {words.toCases}
      </a>
      <button
        type="button"
        class="button"
        onClick={() => goTo('open', { replace: true, query: { again: String(Date.now()) } })}
      >
        {words.another}
      </button>
    </p>
  )
}
