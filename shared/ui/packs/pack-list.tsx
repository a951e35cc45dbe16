import type { PackPart } from '#shared/packs/join.ts'
import { useApp, useText } from '../frame/app-context.ts'
import { Mark, type MarkTone } from '../frame/mark.tsx'
import { usePacksWords } from './packs-words.ts'

const TONES: Record<PackPart['state'], MarkTone> = {
  runs: 'fixed',
  older: 'excluded',
  collides: 'suspected',
  broken: 'known-issue',
}

/** Every pack on this device: where it came from, whether it is in use, its date, age and checksum. */
export function PackList({ remove }: { remove: (hash: string) => void }) {
  const { running } = useApp()
  return (
    <ul class="plain stack">
      {running.parts.map((part) => (
        <PackCard key={part.hash} part={part} remove={part.from === 'file' ? remove : null} />
      ))}
    </ul>
  )
}

/** `isOffered`: it is looked at before it is used, and in no state yet. */
type CardProps = { part: PackPart; remove: ((hash: string) => void) | null; isOffered?: boolean }

export function PackCard({ part, remove, isOffered = false }: CardProps) {
  const words = usePacksWords()
  const text = useText()
  const { date, from, hash, state, topics } = part
  const names = topics.map(({ title }) => text(title)).join(', ')
  return (
    <li class="sheet pack stack">
      <h3>
        {words.from[from]} {date && words.of(date)}{' '}
        {date && <span class="small soft">{words.age(daysSince(date))}</span>}
      </h3>
      {!isOffered && (
        <p class={`state tone-${TONES[state]}`}>
          <Mark tone={TONES[state]} />
          {words.states[state]}
        </p>
      )}
      {names && (
        <p>
          {words.topics}: {names}
        </p>
      )}
      <p class="small">
        {words.checksum}: <code class="hash">{hash}</code>
      </p>
      {remove && (
        <p>
          <button type="button" class="button quiet" onClick={() => remove(hash)}>
            {words.removeOne(names || hash.slice(0, 12))}
          </button>
        </p>
      )}
    </li>
  )
}

const daysSince = (date: string) => Math.max(0, Math.floor((Date.now() - Date.parse(date)) / 86_400_000))
