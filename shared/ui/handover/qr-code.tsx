import { useMemo } from 'preact/hooks'
import { qrPath } from '#shared/handoff/qr-path.ts'
import './handover.css'

/** The QR code of a text, black on white in both themes: cameras read nothing else well. Null where it would be too dense. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const qr = useMemo(() => qrPath(text), [text])
  if (!qr) return null
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${qr.size} ${qr.size}`} shape-rendering="crispEdges">
      <rect width={qr.size} height={qr.size} fill="#fff" />
      <path d={qr.path} fill="#000" />
    </svg>
  )
}
