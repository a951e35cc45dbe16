import { useEffect, useRef } from 'preact/hooks'
import type { Reading, Stun, TimelineEntry } from '#shared/model/reading.ts'
import { useApp } from '../frame/app-context.ts'
import { Mark, type MarkTone } from '../frame/mark.tsx'
import { bandOf, lengthText, type Band } from './lengths.ts'
import { useLogsWords } from './logs-words.ts'

const TONES: Record<Band, MarkTone> = { normal: 'fixed', watch: 'suspected', high: 'suspected', pattern: 'known-issue' }
const isAtRemoval = ({ cause }: Stun) => cause === 'snapshot-remove' || cause === 'consolidate'

const longestOf = <T extends { ms?: number }>(items: readonly T[]) =>
  items.reduce<T | undefined>((best, item) => ((item.ms ?? -1) > (best?.ms ?? -1) ? item : best), undefined)

/** What the logs say, in a few sentences; the limits are marked as ours. */
export function Meaning({ reading, isNew }: { reading: Reading; isNew: boolean }) {
  const { language } = useApp()
  const words = useLogsWords()
  const { stuns, timeline, facts, skipped } = reading
  const heading = useRef<HTMLHeadingElement>(null)
  // On a phone it is far below what was just pressed.
  useEffect(() => {
    if (isNew) heading.current?.focus()
  }, [isNew, reading])
  const isEmpty = stuns.length + timeline.length + facts.length === 0
  return (
    <section class="logs-meaning" aria-labelledby="logs-meaning">
      <h2 id="logs-meaning" ref={heading} tabIndex={-1}>
        {words.meaning}
      </h2>
      <LongestStun stuns={stuns} />
      {isEmpty && <p>{words.nothing}</p>}
      {!isEmpty && stuns.length === 0 && <p>{words.noStuns}</p>}
      <Longest entries={timeline} kind="nfs-pause" say={words.pauses} />
      <Longest entries={timeline} kind="ping-gap" say={words.gaps} />
      {skipped > 0 && <p class="small soft">{words.skipped(skipped.toLocaleString(language))}</p>}
    </section>
  )
}

/** The longest stun at a removal; where none is told to be at one, the longest of all. */
function LongestStun({ stuns }: { stuns: readonly Stun[] }) {
  const { language } = useApp()
  const words = useLogsWords()
  const removal = longestOf(stuns.filter(isAtRemoval))
  const told = removal ?? longestOf(stuns)
  if (!told) return null
  const { ms, cause, vm = told.file } = told
  const band = bandOf(ms)
  const tone = band === 'pattern' && !removal ? 'suspected' : TONES[band]
  const length = lengthText(ms, language)
  return (
    <>
      <p class={`state tone-${tone}`}>
        <Mark tone={tone} />
        <span>
          {removal ? words.longestRemoval(vm, length) : words.longestOther(vm, length, words.causes[cause])}{' '}
          {band === 'pattern' && !removal ? words.longElsewhere : words.bands[band]}
        </span>
      </p>
      <p class="small soft">{words.ours}</p>
      {!removal && <p>{words.noRemoval}</p>}
    </>
  )
}

type LongestProps = {
  entries: readonly TimelineEntry[]
  kind: TimelineEntry['kind']
  say: (count: number, length: string) => string
}

function Longest({ entries, kind, say }: LongestProps) {
  const { language } = useApp()
  const found = entries.filter((entry) => entry.kind === kind)
  return found.length === 0 ? null : <p>{say(found.length, lengthText(longestOf(found)?.ms ?? 0, language))}</p>
}
