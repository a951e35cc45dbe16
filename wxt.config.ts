import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { bundledContent } from './content/compile/bundled-content.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** Nothing but the extension's own files: no request anywhere, no markup from text. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types unstun',
].join('; ')

/** Firefox keeps an extension's storage under this id. */
const GECKO = {
  id: '{5b0e6a0c-7a55-4c43-9d0a-6f1c4e0a8b21}',
  strict_min_version: '128.0',
  data_collection_permissions: { required: ['none' as const] },
}

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  modulesDir: 'extension/modules',
  outDir: '.output',
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      bundledContent(path('./.cache/pack/pack.json')),
    ],
    // Dexie's own entry is a CommonJS build for old browsers; this one is smaller.
    resolve: { alias: [{ find: /^dexie$/, replacement: path('./node_modules/dexie/dist/modern/dexie.min.mjs') }] },
    worker: { format: 'es' },
    // Nothing is inlined: the policy allows scripts and styles from files only.
    build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage'],
    action: { default_title: '__MSG_name__' },
    content_security_policy: { extension_pages: PAGE_POLICY },
    ...(browser === 'firefox' ? { browser_specific_settings: { gecko: GECKO } } : { minimum_chrome_version: '120' }),
  }),
})
