import { useState } from 'preact/hooks'
import { useHandoverWords } from './handover-words.ts'

/** Copies a text, and says whether it went well. */
export function CopyButton({ text, label, primary = false }: { text: string; label: string; primary?: boolean }) {
  const words = useHandoverWords()
  const [state, setState] = useState<{ of: string; went: 'well' | 'wrong' }>()
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState({ of: text, went: 'well' }),
      () => setState({ of: text, went: 'wrong' }),
    )
  const told = state?.of === text ? state.went : null
  return (
    <>
      <button type="button" class={primary ? 'button primary' : 'button'} onClick={copy}>
        {label}
      </button>
      <span class="small soft told" role="status">
        {told === 'well' ? words.copied : told === 'wrong' ? words.copyFailed : ''}
      </span>
    </>
  )
}
