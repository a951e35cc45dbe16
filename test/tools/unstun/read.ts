import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Reading } from '#shared/model/reading.ts'
import { readTexts } from '#shared/read/read-texts.ts'

const CHUNK = 1024 * 1024

/**
 * `unstun read FILE…`: reads logs or pasted text and gives the document that is printed.
 * @throws Error with one clear sentence: no file, one that is missing, a folder, no text or a bad archive.
 */
export async function read(files: readonly string[]): Promise<Reading> {
  if (files.length === 0) throw new Error('Name the files to read: unstun read FILE…')
  for (const file of files) await demandFile(file)
  return readTexts(files.map((file) => ({ name: file, chunks: createReadStream(file, { highWaterMark: CHUNK }) })))
}

async function demandFile(file: string): Promise<void> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => error)
  if (found instanceof Error) {
    throw new Error(found.code === 'ENOENT' ? `There is no file ${file}.` : `${file} could not be read (${found.code}).`)
  }
  if (found.isDirectory()) throw new Error(`${file} is a folder: name the files in it.`)
}
