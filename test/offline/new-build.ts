import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServiceWorker } from '../../pwa/service-worker-build.ts'
import { ROOT } from '../tools/root.ts'
import type { ServedApp } from './served-app.ts'

/**
 * Puts another build in place of the served one, as a deployment does: `index.html` says which build it is, every script
 * has a new name, the old names are gone, and the service worker lists the new files. `changed` makes of a script what the build
 * has in its place.
 */
export async function deploy(
  { folder }: ServedApp,
  build: string,
  changed = (script: string) => script,
): Promise<void> {
  const assets = join(folder, 'assets')
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  const newNames = scripts.map((name) => name.replace(/-[\w-]{8}\.js$/, `-${build.padEnd(8, '0')}.js`))
  const renamed = (text: string) =>
    scripts.reduce((all, name, place) => all.replaceAll(name, newNames[place] ?? ''), text)
  for (const [place, name] of scripts.entries()) {
    const text = changed(renamed(readFileSync(join(assets, name), 'utf8')))
    rmSync(join(assets, name))
    writeFileSync(join(assets, newNames[place] ?? ''), text)
  }
  const page = join(folder, 'index.html')
  const html = readFileSync(page, 'utf8').replace(/<meta name="build"[^>]*>/, '')
  writeFileSync(page, renamed(html).replace('<title>', `<meta name="build" content="${build}" /><title>`))
  await writeWorker(folder)
}

/** A script of a build whose database has a version and a table more. */
export function withLaterDatabase(script: string): string {
  const last = [...script.matchAll(/(\w+)\.version\((\d+)\)\.stores/g)].at(-1)
  if (!last) return script
  const [, db, version] = last
  const later = `${db}.version(${Number(version) + 1}).stores({later:"id"}),`
  return script.slice(0, last.index) + later + script.slice(last.index)
}

async function writeWorker(folder: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'unstun-worker-'))
  await buildServiceWorker({ entry: join(ROOT, 'pwa/src/offline/service-worker.ts'), scratch }, folder)
  rmSync(scratch, { recursive: true, force: true })
}
