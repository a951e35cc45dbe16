import { useMemo } from 'preact/hooks'
import { qrPath } from '#shared/handoff/qr-path.ts'

/** What a panel of 400 px has room for. */
const WIDEST = 376

/**
 * The QR code of a text, black on white in both themes: cameras read nothing else well. Each module is as wide as every other, in
 * whole px, where there is room. Null where it would be too dense.
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const qr = useMemo(() => qrPath(text), [text])
  if (!qr) return null
  const { size, path } = qr
  const width = size * Math.floor(WIDEST / size)
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={width}
      height={width}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
