import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { contentsOf, packed, withoutKey } from '../../tools/packed.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

/** A folder with these files, written in this order, as if on that day. */
function folder(files: Record<string, string>, day: string): string {
  const root = mkdtempSync(join(tmpdir(), 'unstun-packed-'))
  folders.push(root)
  mkdirSync(join(root, 'assets'))
  for (const [path, text] of Object.entries(files)) {
    writeFileSync(join(root, path), text)
    utimesSync(join(root, path), new Date(day), new Date(day))
  }
  return root
}

const zip = async (root: string) => packed(await contentsOf(root))

test('the same files give the same bytes on another day and in another order', async () => {
  const one = folder({ 'manifest.json': '{}', 'assets/a.js': 'a' }, '2026-01-01')
  const two = folder({ 'assets/a.js': 'a', 'manifest.json': '{}' }, '2031-12-31')
  expect(await zip(one)).toEqual(await zip(two))
})

test('another content or name gives other bytes, and all of it is in the zip', async () => {
  const one = folder({ 'manifest.json': '{}', 'assets/a.js': 'a' }, '2026-01-01')
  expect(await zip(one)).not.toEqual(await zip(folder({ 'manifest.json': '{}', 'assets/a.js': 'b' }, '2026-01-01')))
  expect(await zip(one)).not.toEqual(await zip(folder({ 'manifest.json': '{}', 'assets/b.js': 'a' }, '2026-01-01')))
  const inside = unzipSync(await zip(one))
  expect(Object.keys(inside)).toEqual(['assets/a.js', 'manifest.json'])
  expect(new TextDecoder().decode(inside['assets/a.js'])).toBe('a')
})

test('the stores of Chrome and Edge get no key, and all else as it was built', async () => {
  const built = await contentsOf(
    folder({ 'manifest.json': '{"key":"K","name":"Unstun"}', 'assets/a.js': 'a' }, '2026-01-01'),
  )
  const given = withoutKey(built)
  expect(JSON.parse(new TextDecoder().decode(given['manifest.json']))).toEqual({ name: 'Unstun' })
  expect(given['assets/a.js']).toEqual(built['assets/a.js'])
})
