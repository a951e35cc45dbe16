import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { build, BUILT } from '../build.ts'
import type { Gate } from './gate.ts'

/** Everything builds. */
export const built: Gate = {
  name: 'build',
  async run(root) {
    const problem = await build(root).then(
      () => undefined,
      (error: Error) => error.message,
    )
    if (problem) return { looked: 0, unit: 'files', problems: [problem] }
    const counts = await Promise.all(Object.values(BUILT).map((folder) => countFiles(join(root, folder))))
    const note = Object.values(BUILT).map((folder, index) => `${folder} ${counts[index]}`)
    return { looked: counts.reduce((sum, count) => sum + count, 0), unit: 'files', problems: [], note: note.join(', ') }
  },
}

async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).length
}
