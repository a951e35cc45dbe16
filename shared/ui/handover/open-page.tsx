import { useEffect, useMemo, useState } from 'preact/hooks'
import type { CheckedCase } from '#shared/handoff/check-case.ts'
import { openText } from '#shared/handoff/open-text.ts'
import type { Refusal } from '#shared/handoff/payload.ts'
import { useApp, useTitle } from '../frame/app-context.ts'
import { Arrived } from './arrived.tsx'
import { useHandoverWords } from './handover-words.ts'
import { OpenIntake } from './open-intake.tsx'
import { readShared } from './shared-in.ts'
import '../pages/lists.css'
import './handover.css'

/** `isShared`: the system shared something with the app just now. */
type Props = { payload: string | null; isShared?: boolean }

/** A link, text or file from elsewhere: shows what it holds; nothing is kept before the person says so. */
export function OpenPage({ payload, isShared = false }: Props) {
  const { report } = useApp()
  const words = useHandoverWords()
  const linked = useMemo(() => (payload === null ? null : openText(payload)), [payload])
  const [given, setGiven] = useState<CheckedCase[] | Refusal | null>(null)
  const read = given ?? linked
  useTitle(words.open.title)
  useEffect(() => {
    if (isShared) readShared().then((text) => text !== null && setGiven(openText(text)), report)
  }, [isShared, report])
  return (
    <div class="handover narrow">
      <h1 tabIndex={-1}>{words.open.title}</h1>
      <div role="alert">{typeof read === 'string' && <p class="notice">{words.open.refused[read]}</p>}</div>
      {read === null || typeof read === 'string' ? (
        <OpenIntake took={setGiven} />
      ) : (
        <Arrived key={read.length} read={read} />
      )}
    </div>
  )
}
