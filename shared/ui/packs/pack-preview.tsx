import { useMemo } from 'preact/hooks'
import type { Content } from '#shared/model/pack.ts'
import { type Change, changesBetween, outcomesBetween } from '#shared/packs/changes.ts'
import { PART_KINDS, type PartKind } from '#shared/packs/content-parts.ts'
import type { Running } from '#shared/packs/join.ts'
import { useApp, useText } from '../frame/app-context.ts'
import { takeFocus } from '../frame/take-focus.ts'
import { ChangeRow } from './change-row.tsx'
import { PackCard } from './pack-list.tsx'
import { usePacksWords } from './packs-words.ts'
import type { PackChange, PackChanging } from './use-pack-change.ts'

type Props = { change: PackChange; changing: PackChanging }

/** What a change of packs would do, kind by kind, before it is made. */
export function PackPreview({ change, changing }: Props) {
  const { running } = useApp()
  const words = usePacksWords()
  const changes = useMemo(() => changesIn(running, change.next), [running, change])
  const { kind, next, stored } = change
  return (
    <section class="stack" aria-labelledby="pack-changes">
      <h2 id="pack-changes" tabIndex={-1} ref={takeFocus}>
        {words.preview[kind]}
      </h2>
      <ul class="plain stack">
        {next.parts
          .filter(({ hash, state }) => (stored ? hash === stored.hash : state === 'runs'))
          .map((part) => (
            <PackCard key={part.hash} part={part} remove={null} isOffered />
          ))}
      </ul>
      <p>{words.answersStay}</p>
      <p class="ends">
        <button type="button" class="button primary" onClick={() => changing.take(change)}>
          {words.take[kind]}
        </button>
        <button type="button" class="button" onClick={changing.leave}>
          {words.leave}
        </button>
      </p>
      <Outcomes before={running.pack.content} after={next.pack.content} />
      {changes.length === 0 && <p>{words.none}</p>}
      {PART_KINDS.map((each) => (
        <Kind key={each} kind={each} changes={changes.filter((one) => one.kind === each)} />
      ))}
    </section>
  )
}

const changesIn = (running: Running, next: Running): Change[] => changesBetween(running.pack.content, next.pack.content)

/** A list of thousands is counted, not drawn. */
const MOST_SHOWN = 200

function Kind({ kind, changes }: { kind: PartKind; changes: readonly Change[] }) {
  const words = usePacksWords()
  if (changes.length === 0) return null
  const count = (is: Change['is']) => changes.filter((one) => one.is === is).length
  return (
    <section class="change-kind">
      <h3>
        {words.kinds[kind]}{' '}
        <span class="small soft">{words.counts(count('added'), count('changed'), count('removed'))}</span>
      </h3>
      <ul class="plain">
        {changes.slice(0, MOST_SHOWN).map((change) => (
          <ChangeRow key={change.id} change={change} />
        ))}
      </ul>
    </section>
  )
}

/** The examples of the trees that would be judged otherwise. */
function Outcomes({ before, after }: { before: Content; after: Content }) {
  const words = usePacksWords()
  const text = useText()
  const found = useMemo(() => outcomesBetween(before, after), [before, after])
  if (found.length === 0) return null
  const titleIn = ({ topics }: Content, id: string | null) => {
    const row = topics.flatMap(({ verdicts }) => verdicts).find((one) => one.id === id)
    return row ? text(row.title) : words.undecided
  }
  return (
    <section class="callout warning">
      <h3>{words.outcomes}</h3>
      <ul>
        {found.map(({ name, was, now }) => (
          <li key={name}>
            <span lang="en">{name}</span>: {words.outcome(titleIn(before, was), titleIn(after, now))}
          </li>
        ))}
      </ul>
    </section>
  )
}
