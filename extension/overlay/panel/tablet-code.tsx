import { useEffect, useId, useState } from 'preact/hooks'
import { MOST_IN_QR } from '#shared/handoff/qr-path.ts'
import { QrCode } from '#shared/ui/handover/qr-code.tsx'
import type { LinkAnswer } from '../../messages/messages.ts'
import { usePanel } from './panel-context.ts'

/** The case for a tablet's camera; on demand, because the code holds names. */
export function TabletCode() {
  const { words } = usePanel()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <p class="ways">
        <button type="button" class="small" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? words.qr.hide : words.qr.show}
        </button>
      </p>
      <div id={id}>{open && <Code />}</div>
    </>
  )
}

/** Follows the case: what is learned while the code is in sight is in it. */
function Code() {
  const { state, words, send } = usePanel()
  const [answer, setAnswer] = useState<LinkAnswer | null>(null)
  useEffect(() => {
    let isLast = true
    void send({ kind: 'link' }).then((told) => isLast && setAnswer(told as LinkAnswer | null))
    return () => (isLast = false)
    // oxlint-disable-next-line react/exhaustive-deps -- another meaning is another case; sending is always the same
  }, [state.meaning])
  if (!answer) return null
  if ('lacks' in answer) return answer.lacks === 'case' ? <p class="notice">{words.qr.noCase}</p> : <NoAddress />
  if (answer.link.length > MOST_IN_QR)
    return (
      <>
        <p class="notice">{words.qr.tooLarge}</p>
        <AsFile />
      </>
    )
  return (
    <figure ref={intoSight}>
      <QrCode text={answer.link} label={words.qr.label} />
      <figcaption class="soft">{words.qr.hint}</figcaption>
    </figure>
  )
}

/** The code opens at the panel's end. */
const intoSight = (el: Element | null) => el?.scrollIntoView({ block: 'nearest' })

function NoAddress() {
  const { words, send } = usePanel()
  return (
    <>
      <p class="notice">{words.qr.noAddress}</p>
      <p class="ways">
        <button type="button" class="small" onClick={() => void send({ kind: 'open', where: 'options' })}>
          {words.qr.setAddress}
        </button>
      </p>
      <AsFile />
    </>
  )
}

/** Saved from a page of our own: a file that the console's page saves, its scripts could read. */
function AsFile() {
  const { words, send } = usePanel()
  return (
    <p class="ways">
      <button type="button" class="small" onClick={() => void send({ kind: 'open', where: 'hand-over' })}>
        {words.qr.file}
      </button>
    </p>
  )
}
