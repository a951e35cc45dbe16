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

/** The bytes of a file, always in the same memory: whoever takes a chunk has copied it before asking for the next. */
async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file)
  try {
    const chunk = Buffer.allocUnsafeSlow(CHUNK)
    for (;;) {
      const { bytesRead } = await handle.read(chunk, 0, CHUNK, null)
      if (bytesRead === 0) return
      yield chunk.subarray(0, bytesRead)
    }
  } finally {
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
