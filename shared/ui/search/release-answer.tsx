import { saysOf } from '#shared/search/answer-hit.ts'
import type { EsxiAnswer } from '#shared/search/esxi-answer.ts'
import { useApp } from '../frame/app-context.ts'
import { Mark, type MarkTone } from '../frame/mark.tsx'
import { linkTo } from '../frame/route.ts'

const TONES: Record<EsxiAnswer['says'], MarkTone> = {
  fixed: 'fixed',
  'not-documented': 'known-issue',
  'cannot-tell': 'unknown',
  'ask-version': 'unknown',
  'ask-build': 'unknown',
}

/** A query that is a release of ESXi is answered at once: is the fix in it, or what is missing to tell. */
export function ReleaseAnswer({ answer, query }: { answer: EsxiAnswer; query: string }) {
  const { words } = useApp()
  const { name, version, build } = answer
  return (
    <div class="notice release-answer">
      <p>
        <a class="result-link" href={linkTo('builds', { q: query })}>
          {[`ESXi ${name ?? version ?? ''}`.trim(), build].filter(Boolean).join(', ')}
        </a>
      </p>
      <p class={`state tone-${TONES[answer.says]}`}>
        <Mark tone={TONES[answer.says]} />
        {words.builds.answer}: {saysOf(answer, words.builds)}
      </p>
      <p class="small soft">{words.builds.everyHost}</p>
    </div>
  )
}
