import { useEffect, useMemo, useState } from 'preact/hooks'
import { carry } from '#shared/handoff/carry.ts'
import { toFile } from '#shared/handoff/file.ts'
import { bearsLogs, caseLink } from '#shared/handoff/link.ts'
import { MOST_IN_QR } from '#shared/handoff/qr-path.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { OpenCase } from '#shared/store/store.ts'
import type { Shell } from '../app/shell.ts'
import { useApp, useTitle } from '../frame/app-context.ts'
import { InTopic } from '../frame/in-topic.tsx'
import { linkTo } from '../frame/route.ts'
import { useCase } from '../frame/use-stored.ts'
import { saveText } from '../logs/export.ts'
import { keepsLogs } from '../logs/keeps-logs.ts'
import { caseTitle } from '../walk/case-title.ts'
import { MissingCase } from '../walk/walk-page.tsx'
import { CopyButton } from './copy-button.tsx'
import { fileName } from './file-name.ts'
import { useHandoverWords } from './handover-words.ts'
import { NotePanel } from './note-panel.tsx'
import { QrCode } from './qr-code.tsx'
import '../pages/lists.css'
import './handover.css'

type Props = { topic: Topic; caseId: string; shell: Pick<Shell, 'address' | 'setAddress'> }

/** A case on its way out: QR code, link, file, note. */
export function HandoverPage({ topic, caseId, shell }: Props) {
  const { words: frame } = useApp()
  const open = useCase(caseId)
  const [address, setAddress] = useState<string | null>()
  useEffect(() => {
    const ask = () => void shell.address().then(setAddress, () => setAddress(null))
    ask()
    // It may have been set meanwhile, in another tab.
    addEventListener('focus', ask)
    return () => removeEventListener('focus', ask)
  }, [shell])
  if (open === undefined || address === undefined) return <p role="status">{frame.frame.loading}</p>
  if (!open) return <MissingCase topic={topic} />
  const given = { open, address, setAddress: shell.setAddress }
  return <InTopic id={open.record.topic} draw={(own) => <Handover {...given} topic={own} />} />
}

type Given = { open: OpenCase; address: string | null; setAddress: (() => void) | undefined }

function Handover({ topic, ...given }: Given & { topic: Topic }) {
  const { open } = given
  const { language } = useApp()
  const words = useHandoverWords()
  useTitle(words.title)
  return (
    <div class="handover narrow">
      <h1 tabIndex={-1} class="no-print">
        {words.title}
      </h1>
      <p class="no-print alone">
        <a href={linkTo(`case/${open.record.id}`)}>
          {words.toCase}: <bdi>{caseTitle(open.record, language)}</bdi>
        </a>
      </p>
      <p class="no-print">{words.lead}</p>
      <ToDevice {...given} />
      <NotePanel open={open} topic={topic} />
    </div>
  )
}

function ToDevice({ open, address, setAddress }: Given) {
  const words = useHandoverWords()
  const one = useMemo(() => carry(open), [open])
  const link = useMemo(() => (address === null ? null : caseLink(address, one)), [address, one])
  const apart = link !== null && address !== null && !bearsLogs(link, address, one)
  const save = () => saveText(fileName(one), 'application/json', toFile([one], new Date().toISOString()))
  return (
    <section class="no-print stack" aria-labelledby="handover-device">
      <h2 id="handover-device">{words.device}</h2>
      {link === null ? <p class="notice">{words.noAddress}</p> : <QrFigure link={link} />}
      {apart && <p class="small">{words.logsInFile}</p>}
      {keepsLogs(open.record) && <p class="small">{words.logsStay}</p>}
      <p class="small soft">{words.namesInside}</p>
      <p class="ends">
        {link !== null && <CopyButton text={link} label={words.copyLink} />}
        <button type="button" class="button" onClick={save}>
          {words.saveFile}
        </button>
        {link === null && setAddress && (
          <button type="button" class="button" onClick={setAddress}>
            {words.setAddress}
          </button>
        )}
      </p>
    </section>
  )
}

function QrFigure({ link }: { link: string }) {
  const words = useHandoverWords()
  if (link.length > MOST_IN_QR) return <p class="notice">{words.qrTooLarge(link.length, MOST_IN_QR)}</p>
  return (
    <figure class="qr-figure">
      <QrCode text={link} label={words.qrLabel} />
      <figcaption class="small">{words.qrHint}</figcaption>
    </figure>
  )
}
