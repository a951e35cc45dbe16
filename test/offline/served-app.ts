import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../tools/root.ts'
import { serve, type Serving } from '../tools/serve.ts'

/** A copy of the built assistant on a server of its own, which can be stopped, started again and given another build. */
export type ServedApp = {
  readonly folder: string
  readonly url: string
  stop(): Promise<void>
  start(): Promise<void>
  /** Stops it and removes the copy. */
  remove(): Promise<void>
}

export async function serveApp(): Promise<ServedApp> {
  const built = join(ROOT, 'dist/pwa')
  if (!existsSync(join(built, 'sw.js'))) throw new Error('The assistant is not built: run `npm run build` first.')
  const folder = mkdtempSync(join(tmpdir(), 'unstun-app-'))
  cpSync(built, folder, { recursive: true })
  let serving: Serving | null = await serve(folder, { port: 0 })
  const { url, port } = serving
  const stop = async () => {
    await serving?.stop()
    serving = null
  }
  return {
    folder,
    url,
    stop,
    start: async () => void (serving ??= await serve(folder, { port })),
    remove: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
