import type { Reading, Stun } from '#shared/model/reading.ts'
import { useApp } from '../frame/app-context.ts'
import { Mark, type MarkTone } from '../frame/mark.tsx'
import { bandOf, lengthText, type Band } from './lengths.ts'
import { useLogsWords } from './logs-words.ts'

const TONES: Record<Band, MarkTone> = { normal: 'fixed', watch: 'suspected', high: 'suspected', pattern: 'known-issue' }
const isAtRemoval = ({ cause }: Stun) => cause === 'snapshot-remove' || cause === 'consolidate'

const longestOf = <T extends { ms?: number }>(items: readonly T[]) =>
  items.reduce<T | undefined>((best, item) => ((item.ms ?? -1) > (best?.ms ?? -1) ? item : best), undefined)

/** What the logs say, in a few sentences; the limits are marked as ours. */
export function Meaning({ reading }: { reading: Reading }) {
  const { language } = useApp()
  const words = useLogsWords()
  const { stuns, timeline, facts, skipped } = reading
  const removal = longestOf(stuns.filter(isAtRemoval))
  const longest = longestOf(stuns)
  const told = removal ?? longest
  const length = (ms: number | undefined) => lengthText(ms ?? 0, language)
  const counted = (kind: 'nfs-pause' | 'ping-gap') => timeline.filter((entry) => entry.kind === kind)
  const [pauses, gaps] = [counted('nfs-pause'), counted('ping-gap')]
  const isEmpty = stuns.length + timeline.length + facts.length === 0
  return (
    <section class="logs-meaning" aria-labelledby="logs-meaning">
      <h2 id="logs-meaning">{words.meaning}</h2>
      {told && (
        <p class={`state tone-${TONES[bandOf(told.ms)]}`}>
          <Mark tone={TONES[bandOf(told.ms)]} />
          <span>
            {removal
              ? words.longestRemoval(removal.vm ?? removal.file, length(removal.ms))
              : words.longestOther(told.vm ?? told.file, length(told.ms), words.causes[told.cause])}{' '}
            {words.bands[bandOf(told.ms)]}
          </span>
        </p>
      )}
      {told && <p class="small soft">{words.ours}</p>}
      {told && !removal && <p>{words.noRemoval}</p>}
      {isEmpty ? <p>{words.nothing}</p> : stuns.length === 0 && <p>{words.noStuns}</p>}
      {pauses.length > 0 && <p>{words.pauses(pauses.length, length(longestOf(pauses)?.ms))}</p>}
      {gaps.length > 0 && <p>{words.gaps(gaps.length, length(longestOf(gaps)?.ms))}</p>}
      <p class="small soft">{words.skipped(skipped.toLocaleString(language))}</p>
    </section>
  )
}
