import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../../tools/root.ts'
import { replaceFolder } from './replace-folder.ts'

/** Builds a console that is plain TypeScript and CSS, and tells the folder. */
export async function buildPlain(id: 'esxi' | 'manager' | 'plugin' | 'web'): Promise<string> {
  const source = join(ROOT, 'test/consoles', id)
  return replaceFolder(join(ROOT, '.cache/consoles', id), async (folder) => {
    await build({
      root: source,
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      build: {
        outDir: folder,
        target: 'es2022',
        modulePreload: false,
        rolldownOptions: {
          input: join(source, 'main.ts'),
          output: { entryFileNames: 'main.js', codeSplitting: false },
        },
      },
    })
    for (const file of ['index.html', 'style.css']) await copyFile(join(source, file), join(folder, file))
  })
}
