import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../root.ts'

/** An entry with all it imports as one script that puts its exports under `globalThis[name]`. Needs no module loader, so no page's policy is in its way. */
export async function bundle(entry: string, name: string): Promise<string> {
  provideTsconfig()
  const made = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, target: 'es2023', lib: { entry, name, formats: ['iife'], fileName: name } },
  })
  const output = Array.isArray(made) ? made[0] : made
  const chunk = output && 'output' in output ? output.output[0] : null
  if (!chunk || chunk.type !== 'chunk') throw new Error(`${entry} could not be bundled.`)
  return chunk.code
}

/** The extension's tsconfig extends one that wxt writes when it prepares; before that an empty one stands in. */
function provideTsconfig(): void {
  const path = join(ROOT, '.wxt/tsconfig.json')
  if (existsSync(path)) return
  mkdirSync(join(ROOT, '.wxt'), { recursive: true })
  writeFileSync(path, '{}\n')
}
