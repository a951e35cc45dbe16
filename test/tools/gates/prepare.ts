import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from '../command.ts'

/** Writes .wxt/tsconfig.json, which the extension's project extends. Does nothing where there is no extension. */
export async function prepareExtension(root: string): Promise<void> {
  if (!existsSync(join(root, 'wxt.config.ts'))) return
  const { code, output } = await runTool('wxt', ['prepare'], { cwd: root })
  if (code !== 0) throw new Error(`wxt prepare failed:\n${output.trim()}`)
}
