import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { injectManifest } from 'workbox-build'

/** Where the worker's source is, and a folder to lay its bundle in before the list of files is put into it. */
export type WorkerSource = { entry: string; scratch: string }

/** Once the app is written: bundles the service worker into `sw.js`, with the list of all files of the app in it. */
export function serviceWorker(source: WorkerSource): Plugin {
  return {
    name: 'unstun:service-worker',
    apply: 'build',
    writeBundle: { sequential: true, order: 'post', handler: ({ dir = '' }) => buildServiceWorker(source, dir) },
  }
}

/** Writes `sw.js` for the app in `folder`. Throws when a file cannot be kept offline, such as a too large one. */
export async function buildServiceWorker({ entry, scratch }: WorkerSource, folder: string): Promise<void> {
  await bundle(entry, scratch)
  const { warnings } = await injectManifest({
    swSrc: join(scratch, 'sw.js'),
    swDest: join(folder, 'sw.js'),
    globDirectory: folder,
    globPatterns: ['**/*'],
    globIgnores: ['sw.js', '**/*.map'],
    // Files under assets/ carry a hash of their content in the name and need no revision.
    dontCacheBustURLsMatching: /^assets\/.+-[\w-]{8}\.\w+$/,
    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
  })
  if (warnings.length > 0) throw new Error(`Not everything would be there offline: ${warnings.join(' ')}`)
}

/** One classic script without imports, which every browser takes as a worker. */
async function bundle(entry: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
    },
  })
}
