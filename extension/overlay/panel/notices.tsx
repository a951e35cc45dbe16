import { inPlainSight } from '#shared/text/plain-sight.ts'
import type { PageState } from '../page-state.ts'
import { usePanel, type Panel } from './panel-context.ts'
import { unknownLabels } from './unknown-labels.ts'

const TOO_LARGE = 'page too large'

/** What has to be said of the reading itself: nothing known, not read to the end, reading stopped, what could not be told. */
export function Notices({ count }: { count: number }) {
  const panel = usePanel()
  const { state, words } = panel
  const unsure = looksOf(state).flatMap((look) => look.unsure)
  return (
    <>
      {noticesOf(panel, count).map((notice) => (
        <p key={notice} class="notice">
          {notice}
        </p>
      ))}
      {unsure
        .filter(({ reason }) => reason !== TOO_LARGE)
        .map(({ key, reason }) => (
          <p key={`${key} ${reason}`} class="notice">
            {words.seen.unsure(words.fact[key], inPlainSight(reason))}
          </p>
        ))}
    </>
  )
}

const looksOf = ({ look, frames }: PageState) => [...(look ? [look] : []), ...frames.values()]

function noticesOf({ state, words }: Panel, count: number): string[] {
  const { seen } = words
  const notices: [boolean, string][] = [
    [state.stopped, seen.stopped],
    [looksOf(state).some(({ fault }) => fault !== undefined), seen.fault],
    [looksOf(state).some(({ unsure }) => unsure.some(({ reason }) => reason === TOO_LARGE)), seen.tooLarge],
    [(state.look?.console ?? null) === null, seen.noConsole],
    // Where an unknown label may be telling, it is not said that nothing is there.
    [
      tellsNothing(state) && count === 0 && unknownLabels(state).length === 0,
      isUnknownScreen(state) ? seen.unknownScreen : seen.nothing,
    ],
  ]
  return notices.flatMap(([applies, notice]) => (applies ? [notice] : []))
}

/** A console's page of which nothing was read: perhaps there is nothing to read, perhaps its layout is new. */
export function tellsNothing({ look }: PageState): boolean {
  return look !== null && look.console !== null && look.facts.length === 0
}

const isUnknownScreen = ({ look }: PageState) => look?.screens.length === 0
