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

function Code() {
  const answer = useLink()
  return answer && <div ref={intoSight}>{'link' in answer ? <Link link={answer.link} /> : <Lacking {...answer} />}</div>
}

/** What opens at the panel's end is out of sight. */
const intoSight = (el: Element | null) => el?.scrollIntoView({ block: 'nearest' })

/** Follows the case and the options: what is learned or set while the code is in sight is in it. */
function useLink(): LinkAnswer | null {
  const { handle, state, send } = usePanel()
  const [answer, setAnswer] = useState<LinkAnswer | null>(null)
  const { ownerDocument } = handle.root
  useEffect(() => {
    let isLast = true
    const ask = () => void send({ kind: 'link' }).then((told) => isLast && setAnswer(told as LinkAnswer | null))
    ask()
    ownerDocument.addEventListener('visibilitychange', ask)
    return () => {
      isLast = false
      ownerDocument.removeEventListener('visibilitychange', ask)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- another meaning is another case; sending is always the same
  }, [state.meaning])
  return answer
}

function Link({ link }: { link: string }) {
  const { words } = usePanel()
  if (link.length > MOST_IN_QR)
    return (
      <>
        <p class="notice">{words.qr.tooLarge}</p>
        <AsFile />
      </>
    )
  return (
    <figure>
      <QrCode text={link} label={words.qr.label} />
      <figcaption class="soft">{words.qr.hint}</figcaption>
    </figure>
  )
}

function Lacking({ lacks }: { lacks: 'case' | 'address' }) {
  const { words } = usePanel()
  return lacks === 'case' ? <p class="notice">{words.qr.noCase}</p> : <NoAddress />
}

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
