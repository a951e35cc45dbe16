import { decoderOf, utf8 } from './platform.ts'

/** What is looked at to tell how a file is written. */
export const SAMPLE = 64 * 1024
/** Of a thousand bytes: more control characters than this are no text. */
const CONTROLS_PER_MILLE = 30

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'binary'

/** Tells the encoding by the first bytes of a file: a mark, zero bytes at every other place, else what can be decoded. */
export function encodingOf(sample: Uint8Array): Encoding {
  const [a, b] = sample
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const wide = wideEncoding(sample)
  if (wide) return wide
  if (controls(sample) * 1000 > sample.length * CONTROLS_PER_MILLE) return 'binary'
  // Japanese Windows writes console output so.
  return !decodes(sample, 'utf-8') && decodes(sample, 'shift_jis') ? 'shift_jis' : 'utf-8'
}

/** UTF-16 without a mark: Latin letters have a zero byte each, always on the same side. */
function wideEncoding(sample: Uint8Array): Encoding | undefined {
  const zeros = [0, 0]
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 8
  if (odd > many && even * 20 < odd && readsAs(sample, 'utf-16le')) return 'utf-16le'
  return even > many && odd * 20 < even && readsAs(sample, 'utf-16be') ? 'utf-16be' : undefined
}

/** Programs, too, have zeros at every other place; text has few control characters once it is decoded. */
function readsAs(sample: Uint8Array, label: Encoding): boolean {
  const text = decoderOf(label).decode(sample.subarray(0, sample.length & ~1))
  let bad = 0
  for (const sign of text) if (isControl(sign.charCodeAt(0)) || sign === '\uFFFD') bad += 1
  return bad * 1000 <= text.length * CONTROLS_PER_MILLE
}

function controls(sample: Uint8Array): number {
  let count = 0
  for (const byte of sample) if (isControl(byte)) count += 1
  return count
}

/** Control characters, but not tab, line ends, form feed and escape, which colour terminal output. */
const isControl = (code: number) => code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27

/** A sample may end in the middle of a character: its last bytes are left out until the rest decodes. */
function decodes(sample: Uint8Array, label: string): boolean {
  for (let cut = 0; cut < 4 && cut <= sample.length; cut++) {
    try {
      decoderOf(label, true).decode(sample.subarray(0, sample.length - cut))
      return true
    } catch {
      // Perhaps with fewer bytes.
    }
  }
  return false
}

/** Turns the chunks of a file into UTF-8, the byte order mark left out. UTF-8 goes through as it is. */
export function toUtf8(encoding: Encoding): (chunk: Uint8Array, last: boolean) => Uint8Array {
  if (encoding === 'utf-8' || encoding === 'binary') return withoutMark()
  const decoder = decoderOf(encoding)
  return (chunk, last) => utf8.encode(decoder.decode(chunk, { stream: !last }))
}

function withoutMark(): (chunk: Uint8Array) => Uint8Array {
  let first = true
  return (chunk) => {
    const marked = first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf
    first = first && chunk.length === 0
    return marked ? chunk.subarray(3) : chunk
  }
}
