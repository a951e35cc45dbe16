import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { check, getFileInfo, resolveConfig } from 'prettier'
import { committableFiles } from '../files.ts'
import type { Gate } from './gate.ts'

/** Every file Prettier knows is formatted as `npm run format` would. */
export const format: Gate = {
  name: 'format',
  async run(root) {
    const ignorePath = ['.gitignore', '.prettierignore'].map((file) => join(root, file))
    const problems: string[] = []
    let looked = 0
    for (const file of await committableFiles(root)) {
      const path = join(root, file)
      const { ignored, inferredParser } = await getFileInfo(path, { ignorePath })
      if (ignored || !inferredParser) continue
      looked += 1
      const options = { ...(await resolveConfig(path, { editorconfig: true })), filepath: path }
      const formatted = await check(await readFile(path, 'utf8'), options).catch((error: unknown) => String(error))
      if (formatted !== true) problems.push(`${file}: ${formatted || 'not formatted: run npm run format'}`)
    }
    return { looked, unit: 'files', problems }
  },
}
