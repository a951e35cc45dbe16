import { useState } from 'preact/hooks'
import { nfs3Fix } from '#shared/esxi/nfs3-fix.ts'
import { readEsxi } from '#shared/esxi/version.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import { useApp } from '../frame/app-context.ts'
import { Mark, type MarkTone } from '../frame/mark.tsx'
import './build-check.css'

/** What a typed line says about the fix; `release` repeats what was read, so that a misreading shows. */
type Answer = {
  tone: MarkTone
  says: 'fixed' | 'not-documented' | 'cannot-tell' | 'askVersion' | 'askBuild' | 'nothing'
  release: string
}

const TONES = { fixed: 'fixed', 'not-documented': 'known-issue', 'cannot-tell': 'unknown' } as const

function answer(text: string, table: BuildTable): Answer {
  const { version, build } = readEsxi(text, table)
  const release = [version, build].filter((part) => part !== undefined).join(', ')
  if (!release) return { tone: 'unknown', says: 'nothing', release }
  const fix = nfs3Fix(version, build, table)
  if (typeof fix === 'string') return { tone: TONES[fix], says: fix, release }
  return { tone: 'unknown', says: fix.ask === 'host.build' ? 'askBuild' : 'askVersion', release }
}

/** One field: paste a version or build, read whether the fix is documented for it. */
export function BuildCheck({ text = '' }: { text?: string }) {
  const { index, words } = useApp()
  const [typed, setTyped] = useState(text)
  const found = typed.trim() ? answer(typed, index.content.builds) : null
  return (
    <div class="build-check">
      <label>
        <span class="small soft">{words.home.buildCheckText}</span>
        <input
          class="field"
          value={typed}
          placeholder="VMware ESXi, 8.0.2, 23305546"
          autocomplete="off"
          spellcheck={false}
          maxLength={300}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p class="build-answer" role="status">
        {found && (
          <>
            <span class={`state tone-${found.tone}`}>
              <Mark tone={found.tone} />
              {words.builds[found.says]}
            </span>
            {found.release && <span class="small soft">{found.release}</span>}
          </>
        )}
      </p>
      <p class="small soft">{words.builds.everyHost}</p>
    </div>
  )
}
