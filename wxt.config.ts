import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { bundledContent } from './content/compile/bundled-content.ts'
import { bundledGuide } from './content/compile/bundled-guide.ts'
import { SEARCH_WORKER } from './search-libraries.ts'

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

/**
 * The public half of a key whose private half was thrown away: it only keeps the id the same in every unpacked build, so that
 * policies and tests can name it. A store replaces it by its own.
 */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqX9WIxfwlBuZlq7/qW6pzq9/xJ2I3/2CKjXwA66QHVR2p94pbWlxGEwVR9Si568Kyo4AwOMUlvIQ2weUS9m9V/omIH+4qEmBzp/OIizfvYXa8FX1t90QieoM2jghj8mVxtqpDVeWT4soCSZ8ZW30O1sfFFZY66Wn0xEpZil6dLBdkoc5lndCjs0JdaTJcwVFcpYa+qSD174tw7ZpCQF+vWRDY7AKbwyNl6BtevDxGZkFmub6a+XwzkPIRtSoiaNhDPFp6IXvc1fD9artndW6849W129lmCcLxpxw0SiS0QXFP2taV70jnvnHf+VID+PAIlRYUfG6dTWHTsPcLjqo2wIDAQAB'

/** Sizes of the icon in public/icon. */
const SIZES = ['16', '32', '48', '128']

/** Asked for one console at a time, on a click. None is granted by installing. */
const OPTIONAL_SITES = ['https://*/*', 'http://localhost/*']

/** What differs between the browsers. Chrome has a panel of its own kind; Firefox takes policies without a schema. */
const ONLY_CHROME = { key: KEY, minimum_chrome_version: '120', storage: { managed_schema: 'managed-schema.json' } }
const ONLY_FIREFOX = { browser_specific_settings: { gecko: GECKO } }

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
      bundledGuide(path('./.cache/pack/pack.json')),
    ],
    // Dexie's own entry is a CommonJS build for old browsers; this one is smaller.
    resolve: { alias: [{ find: /^dexie$/, replacement: path('./node_modules/dexie/dist/modern/dexie.min.mjs') }] },
    worker: SEARCH_WORKER,
    // Nothing is inlined: the policy allows scripts and styles from files only.
    build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage'],
    optional_host_permissions: OPTIONAL_SITES,
    icons: Object.fromEntries(SIZES.map((size) => [size, `icon/${size}.png`])),
    action: { default_title: '__MSG_name__' },
    commands: {
      'toggle-overlay': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_toggleOverlay__' },
    },
    content_security_policy: { extension_pages: PAGE_POLICY },
    ...(browser === 'firefox' ? ONLY_FIREFOX : ONLY_CHROME),
  }),
})
