import { readTexts } from '#shared/read/read-texts.ts'
import { ReadError } from '#shared/read/stream/read-error.ts'
import type { FromReader, ToReader } from './reader-messages.ts'

declare const self: DedicatedWorkerGlobalScope

/** How often the page is told how far it is, in milliseconds. */
const TELL_EVERY = 100
/** So many characters of lines around stuns are kept, of a thousand stuns or more: each costs memory twice, here and in the page. */
const MOST_AROUND = 650_000
const CHUNK = 1024 * 1024

const tell = (message: FromReader) => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => void read(data))

async function read({ inputs }: ToReader): Promise<void> {
  const surroundings: [string, string[]][] = []
  let [told, around] = [0, 0]
  try {
    const reading = await readTexts(
      inputs.map(({ name, blob, pasted }) => ({ name, chunks: chunksOf(blob), source: pasted ? 'text' : 'log' })),
      {
        onProgress(bytes) {
          if (performance.now() - told < TELL_EVERY) return
          told = performance.now()
          tell({ kind: 'progress', bytes })
        },
        surroundings(file, line, lines) {
          around += lines.reduce((sum, { length }) => sum + length, 0)
          if (around <= MOST_AROUND) surroundings.push([`${file}:${line}`, lines])
        },
      },
    )
    tell({ kind: 'done', reading, surroundings })
  } catch (error) {
    if (error instanceof ReadError) tell({ kind: 'refused', problem: error.problem, file: error.file })
    else tell({ kind: 'refused', problem: 'unreadable', file: inputs[0]?.name ?? '' })
  }
}

/** Chromium collects a stream that only its own pending read knows of, and the read then never ends: so readers are held here. */
const held = new Set<ReadableStreamBYOBReader | ReadableStreamDefaultReader<Uint8Array>>()

/** Two memories for all files: one is filled while the other is looked through. */
const memories = [new Uint8Array(CHUNK), new Uint8Array(CHUNK)]

/**
 * Where the browser can, always in the same memories, filled as a whole: each read leaves something behind that the browser
 * collects late. Else in pieces of the browser's own size.
 */
async function* chunksOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = sameMemoryReader(blob)
  if (!reader) return yield* piecesOf(blob)
  held.add(reader)
  const filled = (memory: Uint8Array<ArrayBuffer>) => reader.read(memory, { min: CHUNK })
  const [first = new Uint8Array(CHUNK), second = new Uint8Array(CHUNK)] = memories.splice(0)
  let reading = filled(first)
  let free = second
  for (;;) {
    const { done, value } = await reading
    if (done) {
      // The last piece comes with the end where it does not fill the memory.
      if (value && value.length > 0) yield value
      memories.push(free, ...(value ? [new Uint8Array(value.buffer)] : []))
      break
    }
    reading = filled(free)
    // It is waited for later; until then nobody must take a failure for one that was missed.
    reading.catch(() => undefined)
    yield value
    free = new Uint8Array(value.buffer)
  }
  held.delete(reader)
}

function sameMemoryReader(blob: Blob): ReadableStreamBYOBReader | undefined {
  try {
    return blob.stream().getReader({ mode: 'byob' })
  } catch {
    return undefined
  }
}

/** Safari cannot iterate over a stream. */
async function* piecesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader()
  held.add(reader)
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    yield value
  }
  held.delete(reader)
}
