import type { QrPath } from '#shared/handoff/qr-path.ts'

const SCALE = 4

/** Draws the path of a code as a canvas would: black runs on white, four pixels to a module. */
export function pixelsOf({ size, path }: QrPath): { pixels: Uint8ClampedArray; width: number } {
  const width = size * SCALE
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x = 0, y = 0, length = 0] of [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.map(Number)))
    for (let row = y * SCALE; row < (y + 1) * SCALE; row++)
      for (let column = x * SCALE; column < (x + length) * SCALE; column++)
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
  return { pixels, width }
}
