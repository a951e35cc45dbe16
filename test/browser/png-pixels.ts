import { inflateSync } from 'node:zlib'

export type Pixels = { data: Uint8ClampedArray; width: number; height: number }

/** The pixels of a PNG of eight-bit colours, as screenshots are (the PNG specification, sections 7 and 9). */
export function pixelsOf(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const size = png[25] === 6 ? 4 : 3
  const plain = unfiltered(inflateSync(imageData(png)), width * size, size)
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let pixel = 0; pixel < width * height; pixel++)
    data.set(plain.subarray(pixel * size, pixel * size + 3), pixel * 4)
  return { data, width, height }
}

function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return Buffer.concat(parts)
}

/** Lines of `length` bytes, each behind the number of its filter, as the bytes that were filtered. */
function unfiltered(raw: Buffer, length: number, size: number): Uint8Array {
  const lines = raw.length / (length + 1)
  const plain = new Uint8Array(length * lines)
  const at = (place: number, inside: boolean) => (inside ? (plain[place] ?? 0) : 0)
  for (let y = 0; y < lines; y++) {
    const filter = raw[y * (length + 1)] ?? 0
    for (let x = 0; x < length; x++) {
      const place = y * length + x
      const left = at(place - size, x >= size)
      const up = at(place - length, y > 0)
      const corner = at(place - length - size, x >= size && y > 0)
      plain[place] = (raw[y * (length + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner)
    }
  }
  return plain
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}
