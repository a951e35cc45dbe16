import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../tools/root.ts'
import type { Serving } from '../tools/serve.ts'
import { serveWith, type WebServer } from './web-server.ts'

/** A copy of the built assistant on a server of its own, which can be stopped, started again and given another build. */
export type ServedApp = {
  readonly folder: string
  readonly url: string
  stop(): Promise<void>
  start(): Promise<void>
  /** Stops it and removes the copy. */
  remove(): Promise<void>
}

/** Copies and serves the built assistant; at the root of a site, or under `/unstun/` by a documented configuration. */
export async function serveApp(server: WebServer = 'own'): Promise<ServedApp> {
  const built = join(ROOT, 'dist/pwa')
  if (!existsSync(join(built, 'sw.js'))) throw new Error('The assistant is not built: run `npm run build` first.')
  const around = mkdtempSync(join(tmpdir(), 'unstun-app-'))
  const folder = join(around, 'unstun')
  cpSync(built, folder, { recursive: true })
  let serving: Serving | null = await serveWith(server, folder, 0)
  const { url, port } = serving
  const stop = async () => {
    await serving?.stop()
    serving = null
  }
  return {
    folder,
    url,
    stop,
    start: async () => void (serving ??= await serveWith(server, folder, port)),
    remove: async () => {
      await stop()
      rmSync(around, { recursive: true, force: true })
    },
  }
}
