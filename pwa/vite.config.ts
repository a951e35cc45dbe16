import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import manifest from '../package.json' with { type: 'json' }
import { SEARCH_WORKER } from '../search-libraries.ts'
import { contentPack } from './content-pack.ts'
import { firstLoadAsOne } from './first-load.ts'
import { searchIndex } from './search-index.ts'
import { serviceWorker } from './service-worker-build.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

// Everything is relative ('./'), so that the built folder works under any path. Nothing is inlined: the page's policy
// allows scripts and styles from files only.
export default defineConfig({
  root: path('.'),
  base: './',
  // Dexie's own entry is a CommonJS build for old browsers; this one is smaller.
  resolve: { alias: [{ find: /^dexie$/, replacement: path('../node_modules/dexie/dist/modern/dexie.min.mjs') }] },
  define: { __VERSION__: JSON.stringify(manifest.version) },
  plugins: [
    preact({ devToolsEnabled: false, prefreshEnabled: false }),
    contentPack(path('../.cache/pack/pack.json')),
    searchIndex(path('../.cache/pack/pack.json')),
    serviceWorker({ entry: path('./src/offline/service-worker.ts'), scratch: path('../.cache/service-worker') }),
  ],
  // The unpacker is loaded by the reading worker only when a file is packed.
  worker: SEARCH_WORKER,
  build: {
    outDir: path('../dist/pwa'),
    emptyOutDir: true,
    target: ['es2022', 'safari16', 'firefox115', 'chrome111'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: firstLoadAsOne(path('./src/main.ts')) } },
  },
})
