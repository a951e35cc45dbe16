import { useState } from 'preact/hooks'
import { structureReport } from '../structure-report.ts'
import { tellsNothing } from './notices.tsx'
import { usePanel } from './panel-context.ts'
import { TabletCode } from './tablet-code.tsx'

/** Ways on from here: the side panel, the assistant, the case as text. */
export function Ways() {
  const { handle, state, words, send } = usePanel()
  const [copied, setCopied] = useState<Copied>({ said: '', text: '' })
  const take = (text: string | null) => void copy(text, words.ways).then(setCopied)
  return (
    <section class="part" aria-labelledby="unstun-ways">
      <h2 id="unstun-ways">{words.ways.title}</h2>
      <div class="ways">
        <button type="button" class="small" onClick={() => void send({ kind: 'open', where: 'side-panel' })}>
          {words.ways.sidePanel}
        </button>
        <button type="button" class="small" onClick={() => void send({ kind: 'open', where: 'assistant' })}>
          {words.ways.assistant}
        </button>
        <button
          type="button"
          class="small"
          onClick={() => void send({ kind: 'copy' }).then((text) => take(asText(text)))}
        >
          {words.ways.copy}
        </button>
      </div>
      <TabletCode />
      {tellsNothing(state) && (
        <>
          <p class="ways">
            <button type="button" class="small" onClick={() => take(structureReport(handle.root.ownerDocument))}>
              {words.ways.report}
            </button>
          </p>
          <p class="soft">{words.ways.reportHint}</p>
        </>
      )}
      <p class="soft" role="status">
        {copied.said}
      </p>
      {copied.text !== '' && <textarea readOnly rows={6} aria-label={words.ways.text} value={copied.text} />}
    </section>
  )
}

/** What is said after copying, and the text where the clipboard did not take it. */
type Copied = { said: string; text: string }

const asText = (answer: unknown): string | null => (typeof answer === 'string' && answer !== '' ? answer : null)

async function copy(
  text: string | null,
  words: { copied: string; notCopied: string; noCase: string },
): Promise<Copied> {
  if (text === null) return { said: words.noCase, text: '' }
  try {
    await navigator.clipboard.writeText(text)
    return { said: words.copied, text: '' }
  } catch {
    return { said: words.notCopied, text }
  }
}
