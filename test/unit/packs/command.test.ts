import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Pack } from '#shared/model/pack.ts'
import { ROOT } from '../../tools/root.ts'
import { TINY } from '../compile/tiny-content.ts'
import { hashOf } from './made.ts'

const folder = mkdtempSync(join(tmpdir(), 'unstun-pack-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A program is started; on a busy machine that takes a while. */
const PATIENCE_MS = 60_000
const content = join(ROOT, 'content/compile/build.ts')

test(
  'npm run content -- --root FOLDER --out FILE writes a pack and says its checksum',
  () => {
    const file = join(folder, 'new/pack.json')
    const said = execFileSync(process.execPath, [content, '--root', TINY, '--out', file], { encoding: 'utf8' })
    const pack = JSON.parse(readFileSync(file, 'utf8')) as Pack
    expect(pack).toMatchObject({ format: 1, hash: hashOf(pack.content) })
    expect(said).toContain(pack.hash)
    expect(existsSync(join(TINY, 'content/schemas')), 'nothing else is written').toBe(false)
  },
  PATIENCE_MS,
)

test(
  'an option that does not exist is refused in a sentence',
  () => {
    const { status, stderr } = spawnSync(process.execPath, [content, '--output', 'x'], { encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('--output')])
  },
  PATIENCE_MS,
)
