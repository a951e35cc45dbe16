import { mkdtemp, readFile, readdir, stat, utimes, writeFile, mkdir, cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { buildPack, staleSchemas } from '#content/compile/build.ts'
import { editorSchemas } from '#content/compile/editor-schemas.ts'
import { printProblems } from '#content/compile/problem.ts'
import { writeWhole } from '#content/compile/write-file.ts'
import { TINY } from './tiny-content.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'unstun-content-'))
})

describe('reading from disk', () => {
  test('a checkout with carriage returns gives the same pack', async () => {
    await cp(TINY, root, { recursive: true })
    const note = join(root, 'content/topics/tiny/notes/cause.ja.md')
    await writeFile(note, (await readFile(note, 'utf8')).replaceAll('\n', '\r\n'))
    expect(await buildPack(root)).toEqual(await buildPack(TINY))
  })

  test('an empty folder is a fault', async () => {
    expect(printProblems((await buildPack(root)).problems)).toContain('content:1: no files were found')
  })
})

describe('writing a file', () => {
  test('it is there whole, and nothing else', async () => {
    await writeWhole(join(root, 'a/pack.json'), 'one')
    await writeWhole(join(root, 'a/pack.json'), 'two')
    expect(await readFile(join(root, 'a/pack.json'), 'utf8')).toBe('two')
    expect(await readdir(join(root, 'a'))).toEqual(['pack.json'])
  })

  test('the same text again leaves the file and renews its time', async () => {
    const path = join(root, 'pack.json')
    await writeWhole(path, 'one')
    await utimes(path, 0, 0)
    const before = await stat(path)
    await writeWhole(path, 'one')
    const after = await stat(path)
    expect(after.ino).toBe(before.ino)
    expect(after.mtimeMs).toBeGreaterThan(before.mtimeMs)
  })
})

describe("the editors' schemas", () => {
  test('those that are committed are fresh', async () => {
    expect(await staleSchemas(join(import.meta.dirname, '../../..'))).toEqual([])
  })

  test('one that was changed by hand or is missing is stale', async () => {
    await mkdir(join(root, 'content/schemas'), { recursive: true })
    for (const [path, text] of editorSchemas()) await writeFile(join(root, path), text)
    expect(await staleSchemas(root)).toEqual([])
    await writeFile(join(root, 'content/schemas/tree.schema.json'), '{}\n')
    expect(printProblems(await staleSchemas(root))).toEqual([
      'content/schemas/tree.schema.json:1: stale: run npm run content and commit it',
    ])
  })

  test('every one is mapped to files in the settings of the editor', async () => {
    const settings = JSON.parse(await readFile(join(import.meta.dirname, '../../../.vscode/settings.json'), 'utf8'))
    const mapped = Object.keys(settings['yaml.schemas']).map((path) => path.replace('./', ''))
    expect(mapped.toSorted()).toEqual([...editorSchemas().keys()].toSorted())
  })

  test('they know the keys of a case and the values of each', () => {
    const tree = editorSchemas().get('content/schemas/tree.schema.json') ?? ''
    expect(tree).toContain('"const": "transport.mode"')
    expect(tree).toContain('"hotadd"')
  })
})

describe('problems in print', () => {
  test('are sorted by file and line, each once', () => {
    const problems = [
      { file: 'b', line: 1, says: 'x' },
      { file: 'a', line: 10, says: 'x' },
      { file: 'a', line: 9, says: 'z' },
      { file: 'a', line: 9, says: 'y' },
      { file: 'a', line: 9, says: 'y' },
    ]
    expect(printProblems(problems)).toEqual(['a:9: y', 'a:9: z', 'a:10: x', 'b:1: x'])
  })
})
