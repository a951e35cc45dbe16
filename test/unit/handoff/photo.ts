import type { QrPath } from '#shared/handoff/qr-path.ts'
import { pixelsOf } from './pixels.ts'

type Hand = { pxPerModule: number; degrees: number }

/** A QR code as a camera in a hand sees it: turned, of no whole scale, blurred between pixels, pale, darker at one end. */
export function photo(qr: QrPath, { pxPerModule, degrees }: Hand): { pixels: Uint8ClampedArray; width: number } {
  const { pixels: sharp, width: from } = pixelsOf(qr)
  const scale = from / (qr.size * pxPerModule)
  const width = Math.ceil((from / scale) * 1.2)
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= from || y >= from ? 230 : (sharp[(y * from + x) * 4] ?? 0)
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let place = 0; place < width * width; place++) {
    const [x, y] = [(place % width) - width / 2, Math.floor(place / width) - width / 2]
    const [u, v] = [(x * cosine + y * sine) * scale + from / 2, (y * cosine - x * sine) * scale + from / 2]
    const [left, top, right, down] = [Math.floor(u), Math.floor(v), u - Math.floor(u), v - Math.floor(v)]
    const light =
      (at(left, top) * (1 - right) + at(left + 1, top) * right) * (1 - down) +
      (at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right) * down
    pixels.fill(30 + light * 0.6 + (50 * place) / width ** 2, place * 4, place * 4 + 3)
  }
  return { pixels, width }
}
