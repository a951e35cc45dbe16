import type { Evidence } from '#shared/model/fact.ts'
import type { Reading } from '#shared/model/reading.ts'
import { FileReader, type Surroundings } from './file-reader.ts'
import { merged } from './merge.ts'
import { htmlSink, isMarkup } from './html-file.ts'
import { encodingOf, SAMPLE, toUtf8, type Encoding } from './stream/encoding.ts'
import { endsWithReturns, withLineFeeds } from './stream/line-ends.ts'
import { decoderOf, utf8, type Stopping } from './stream/platform.ts'
import { ReadError } from './stream/read-error.ts'
import { HEAD, isPacked, joined, type FileSink, type OpenFile } from './stream/packed.ts'

/** One thing to read: a file with its path, or pasted text. */
export type Input = {
  name: string
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  source?: Evidence['source']
}
export type Options = {
  /** Stops between chunks; what was read so far is dropped. */
  signal?: Stopping
  /** Called after every chunk with all bytes taken so far. */
  onProgress?: (bytes: number) => void
  /** Called for every line with a stun, with the lines around it. */
  surroundings?: Surroundings
}

/** Thrown when `signal` said so. */
export class Stopped extends Error {
  override readonly name = 'AbortError'
}

/**
 * Reads logs and pasted text of any documented shape, plain or packed, in constant memory.
 * @throws ReadError when a file is no text or a bad archive; Stopped when told to stop.
 */
export async function readTexts(inputs: readonly Input[], options: Options = {}): Promise<Reading> {
  const readings: Reading[] = []
  let bytes = 0
  const take = (chunk: Uint8Array) => {
    if (options.signal?.aborted) throw new Stopped('stopped')
    bytes += chunk.length
    options.onProgress?.(bytes)
  }
  for (const { name, chunks, source = 'log' } of inputs) {
    const open: OpenFile = (path) =>
      textSink(new FileReader(path, source, options.surroundings), path, path !== name, (reading) =>
        readings.push(reading),
      )
    await pour(name, chunks, open, take)
  }
  return merged(readings)
}

/** Gives a file to the reader of its kind, which its first bytes tell. The unpacker is loaded only when there is need. */
async function pour(
  name: string,
  chunks: Input['chunks'],
  open: OpenFile,
  take: (chunk: Uint8Array) => void,
): Promise<void> {
  let head = new Uint8Array(0)
  let sink: FileSink | undefined
  const start = async (first: Uint8Array) => {
    sink = isPacked(first) ? (await import('./stream/unpack.ts')).unpacking(name, open) : open(name)
    sink.push(first)
    return sink
  }
  for await (const chunk of chunks) {
    take(chunk)
    if (sink) sink.push(chunk)
    else if (head.length + chunk.length < HEAD) head = joined(head, chunk)
    else await start(head.length > 0 ? joined(head, chunk) : chunk)
  }
  ;(sink ?? (await start(head))).end()
}

/** Reads text that was pasted: one line is enough. */
export function readPasted(name: string, text: string): Promise<Reading> {
  return readTexts([{ name, chunks: [utf8.encode(text)], source: 'text' }])
}

/** Finds out how a file is written, then reads it. Inside an archive what is no text is passed over. */
function textSink(reader: FileReader, name: string, packed: boolean, tell: (reading: Reading) => void): FileSink {
  let sample = new Uint8Array(0)
  let give: ((chunk: Uint8Array, last: boolean) => void) | undefined
  const plain: FileSink = { push: (chunk) => reader.push(chunk), end: () => tell(reader.end()) }
  const start = (head: Uint8Array) => {
    const encoding = encodingOf(head.subarray(0, SAMPLE))
    if (encoding === 'binary' && !packed) throw new ReadError('binary', name)
    sample = new Uint8Array(0)
    give =
      encoding === 'binary'
        ? () => undefined
        : giving(encoding, (first) => (looksLikeHtml(first) ? htmlSink(reader, tell) : plain))
    give(head, false)
    return give
  }
  return {
    push(chunk) {
      if (give) return give(chunk, false)
      if (sample.length + chunk.length < SAMPLE) sample = joined(sample, chunk)
      else start(sample.length > 0 ? joined(sample, chunk) : chunk)
    },
    end: () => (give ?? start(sample))(new Uint8Array(0), true),
  }
}

const looksLikeHtml = (head: Uint8Array) => isMarkup(decoderOf('utf-8').decode(head.subarray(0, 600)))

/** Gives what is read in its encoding to the sink that its first bytes tell. */
function giving(
  encoding: Encoding,
  sinkOf: (first: Uint8Array) => FileSink,
): (chunk: Uint8Array, last: boolean) => void {
  const convert = toUtf8(encoding)
  let sink: FileSink | undefined
  let ended: ((chunk: Uint8Array, last: boolean) => Uint8Array) | undefined
  return (chunk, last) => {
    const text = convert(chunk, last)
    if (!sink && endsWithReturns(text)) ended = withLineFeeds()
    sink ??= sinkOf(text)
    sink.push(ended ? ended(text, last) : text)
    if (last) sink.end()
  }
}
