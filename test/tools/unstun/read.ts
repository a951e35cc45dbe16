import { open, stat } from 'node:fs/promises'
import type { Reading } from '#shared/model/reading.ts'
import { readTexts } from '#shared/read/read-texts.ts'
import { ReadError } from '#shared/read/stream/read-error.ts'
import { BadInput } from './bad-input.ts'

const CHUNK = 1024 * 1024

/** `read FILE…`: logs or pasted text → facts, stuns, timeline, lines that no rule understood. Throws BadInput. */
export async function run(files: string[]): Promise<Reading> {
  if (files.length === 0) throw new BadInput('read takes the names of one or more files: logs or copied text.')
  for (const file of files) await demandFile(file)
  const inputs = files.map((file) => ({ name: file, chunks: chunksOf(file) }))
  try {
    return await readTexts(inputs)
  } catch (error) {
    throw error instanceof ReadError || isSystemError(error) ? new BadInput(error.message) : error
  }
}

/**
 * The bytes of a file, in two memories by turns: while one is looked through, the other is filled. Whoever takes a chunk has
 * copied it before asking for the next.
 */
async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file)
  const read = (into: Buffer) => {
    const reading = handle.read(into, 0, CHUNK, null)
    // It is waited for later; until then nobody must take a failure for one that was missed.
    reading.catch(() => undefined)
    return reading
  }
  let [now, next] = [Buffer.allocUnsafeSlow(CHUNK), Buffer.allocUnsafeSlow(CHUNK)]
  let reading = read(now)
  try {
    for (;;) {
      const { bytesRead } = await reading
      if (bytesRead === 0) return
      reading = read(next)
      yield now.subarray(0, bytesRead)
      ;[now, next] = [next, now]
    }
  } finally {
    await reading.catch(() => undefined)
    await handle.close()
  }
}

async function demandFile(file: string): Promise<void> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => error)
  if (found instanceof Error) {
    throw new BadInput(
      found.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${found.message}.`,
    )
  }
  if (found.isDirectory()) throw new BadInput(`${file} is a folder: name the files in it.`)
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error
