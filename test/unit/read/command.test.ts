import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { BadInput } from '../../tools/unstun/bad-input.ts'
import { run } from '../../tools/unstun/read.ts'

const folder = mkdtempSync(join(tmpdir(), 'unstun-read-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

it('gives facts, stuns, timeline and skipped lines, with the names as they were given', async () => {
  const path = file(
    'vmware.log',
    '2025-10-28T13:33:06.256Z In(05) vcpu-0 - Checkpoint_Unstun: vm stopped for 385332 us\n',
  )
  const reading = await run([path])
  expect(Object.keys(reading)).toEqual(['facts', 'stuns', 'timeline', 'skipped'])
  expect(reading.stuns.map((stun) => [stun.file, stun.line, stun.vm])).toEqual([[path, 1, folder.split('/').at(-1)]])
})

it('reads an empty file as nothing', async () => {
  expect(await run([file('empty.log', '')])).toEqual({ facts: [], stuns: [], timeline: [], skipped: 0 })
})

it.each([
  ['no file', () => []],
  ['a file that is not there', () => [join(folder, 'nowhere.log')]],
  ['a folder', () => [folder]],
  ['a binary file', () => [file('program', new Uint8Array(2000))]],
  ['a bad file after a good one', () => [file('good.log', 'x'), file('program', new Uint8Array(2000))]],
])('refuses %s in one sentence', async (_, files) => {
  const error = await run(files()).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(BadInput)
  expect((error as BadInput).message).toMatch(/^[^\n]+[.…]$/)
})
