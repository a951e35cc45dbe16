import { Gunzip, Unzip, UnzipInflate } from 'fflate'
import { HEAD, isGzip, isTar, isZip, joined, type FileSink, type OpenFile } from './packed.ts'
import { ReadError } from './read-error.ts'
import { Tar } from './tar.ts'

/** Archives in archives: a zip of rotated logs, each in gzip, of a bundle in tar. */
const DEEPEST = 4
const MOST_FILES = 20_000
/** A set of logs never unpacks to more than this times its size, once it is large at all. */
const LARGEST_RATIO = 400
const LARGE = 64 * 1024 * 1024
const MOST = 64 * 1024 * 1024 * 1024
const SLICE = 16 * 1024
/** What one archive and all within it have taken and given; shared by every level, so that none can hide in another. */
type Budget = { file: string; packed: number; unpacked: number; files: number }

/**
 * Looks at the first bytes of a file and, where it is packed, unpacks it as it comes, in constant memory. What is inside
 * gets the name `archive/path`, a single gzipped file keeps its own.
 * @throws ReadError from `push` and `end`: damaged, encrypted, or far more than a set of logs.
 */
export function unpacking(name: string, open: OpenFile): FileSink {
  const budget: Budget = { file: name, packed: 0, unpacked: 0, files: 0 }
  const inner = sniffing(name, open, { budget, depth: 0 })
  return {
    push: (chunk) => {
      budget.packed += chunk.length
      inner.push(chunk)
    },
    end: () => inner.end(),
  }
}

type Level = { budget: Budget; depth: number }

function sniffing(name: string, open: OpenFile, level: Level): FileSink {
  let head = new Uint8Array(0)
  let sink: FileSink | undefined
  const start = () => {
    sink = sinkFor(head, name, open, level)
    sink.push(head)
    return sink
  }
  return {
    push(chunk) {
      if (sink) return sink.push(chunk)
      head = joined(head, chunk)
      if (head.length >= HEAD) start()
    },
    end: () => (sink ?? start()).end(),
  }
}

function sinkFor(head: Uint8Array, name: string, open: OpenFile, level: Level): FileSink {
  if (level.depth < DEEPEST) {
    const deeper = { ...level, depth: level.depth + 1 }
    if (isGzip(head)) return gunzipping(name, open, deeper)
    if (isZip(head) && ((head[6] ?? 0) & 1) === 1) throw new ReadError('encrypted', name)
    if (isZip(head)) return unzipping(name, open, deeper)
    if (isTar(head)) return untarring(name, open, deeper)
  }
  return open(name)
}

function gunzipping(name: string, open: OpenFile, level: Level): FileSink {
  const inner = sniffing(name, open, level)
  let length = 0
  let trailer = new Uint8Array(0)
  const gunzip = new Gunzip((chunk) => {
    length += chunk.length
    inner.push(spent(level.budget, chunk))
  })
  // Files that were packed one by one and then joined: only the last one's trailer stands at the end.
  gunzip.onmember = () => (length = 0)
  return guarded(name, {
    push: inSlices((chunk) => {
      trailer = joined(trailer, chunk.subarray(-4)).slice(-4)
      gunzip.push(chunk)
    }),
    end() {
      gunzip.push(new Uint8Array(0), true)
      if (new DataView(trailer.buffer).getUint32(0, true) !== length % 2 ** 32)
        throw new ReadError('damaged-archive', name)
      inner.end()
    },
  })
}

function unzipping(name: string, open: OpenFile, level: Level): FileSink {
  let failure: unknown
  let unfinished = 0
  const unzip = new Unzip((file) => {
    if (file.name.endsWith('/')) return
    countFile(level.budget)
    const inner = sniffing(`${name}/${file.name}`, open, level)
    file.ondata = (error, chunk, last) => {
      failure ??= error
      if (failure) return
      inner.push(spent(level.budget, chunk))
      if (!last) return
      unfinished -= 1
      inner.end()
    }
    unfinished += 1
    file.start()
  })
  unzip.register(UnzipInflate)
  const check = () => {
    if (failure instanceof ReadError) throw failure
    if (failure) throw new ReadError('damaged-archive', name)
  }
  return guarded(name, {
    push: inSlices((chunk) => {
      unzip.push(chunk)
      check()
    }),
    end() {
      unzip.push(new Uint8Array(0), true)
      check()
      if (unfinished > 0) throw new ReadError('damaged-archive', name)
    },
  })
}

function untarring(name: string, open: OpenFile, level: Level): FileSink {
  return new Tar((path) => {
    countFile(level.budget)
    return sniffing(`${name}/${path}`, open, level)
  })
}

/** A few packed bytes can become a thousand times as many at once, so few are given at a time. */
const inSlices = (push: (chunk: Uint8Array) => void) => (chunk: Uint8Array) => {
  for (let at = 0; at < chunk.length; at += SLICE) push(chunk.subarray(at, at + SLICE))
}

/** Whatever the unpacker throws on damaged bytes becomes our one sentence; what is below says its own. */
function guarded(name: string, sink: FileSink): FileSink {
  const guard =
    <A extends unknown[]>(step: (...args: A) => void) =>
    (...args: A) => {
      try {
        step(...args)
      } catch (error) {
        throw error instanceof ReadError || isStop(error) ? error : new ReadError('damaged-archive', name)
      }
    }
  return { push: guard((chunk: Uint8Array) => sink.push(chunk)), end: guard(() => sink.end()) }
}

const isStop = (error: unknown) => error instanceof Error && error.name === 'AbortError'

function countFile(budget: Budget): void {
  budget.files += 1
  if (budget.files > MOST_FILES) throw new ReadError('too-much', budget.file)
}

function spent(budget: Budget, chunk: Uint8Array): Uint8Array {
  budget.unpacked += chunk.length
  const limit = Math.min(MOST, Math.max(LARGE, budget.packed * LARGEST_RATIO))
  if (budget.unpacked > limit) throw new ReadError('too-much', budget.file)
  return chunk
}
