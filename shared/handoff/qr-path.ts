import { encode } from 'uqr'

/** A QR code as one SVG path over `size` × `size` units, its quiet zone of four modules included (ISO/IEC 18004). */
export type QrPath = { size: number; path: string }

const QUIET_ZONE = 4
/** 1,200 bytes at the lowest error correction: 25 of 40 steps. What is denser no phone reads well from a screen. */
export const MOST_IN_QR = 1200

/** The QR code of a text; null where it would be too dense for a phone to read from a screen. */
export function qrPath(text: string): QrPath | null {
  if (text.length > MOST_IN_QR) return null
  const { size, data } = encode(text, { ecc: 'L', boostEcc: true, border: QUIET_ZONE })
  const path = data.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
  return { size, path: path.join('') }
}

/** Where the dark runs of a row begin, and how long they are. */
function runsOf(row: readonly boolean[]): [x: number, length: number][] {
  return row.flatMap((dark, x): [number, number][] => {
    if (!dark || row[x - 1]) return []
    const end = row.indexOf(false, x)
    return [[x, (end === -1 ? row.length : end) - x]]
  })
}
