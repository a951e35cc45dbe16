import { existsSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import type { Pack } from '#shared/model/pack.ts'
import { buildContentIndex } from '#shared/search/content-search.ts'
import { writeIndex } from '#shared/search/write-index.ts'
import { PLAIN_WORDS } from '#shared/search/plain-words.ts'

const NO_CONTENT = 'There is no compiled content: run `npm run content` before building the extension.'

const MODULES: Readonly<Record<string, (pack: Pack) => string>> = {
  // A text that is parsed is read several times faster than the same as an object of the code.
  'virtual:unstun/pack': (pack) => `export const pack = JSON.parse(${JSON.stringify(JSON.stringify(pack))})`,
  'virtual:unstun/search-index': (pack) => `export const searchIndex = ${JSON.stringify(indexOf(pack))}`,
}

/**
 * The compiled content of a pack file as modules, for a program that may ask for nothing: `pack`, and `searchIndex` as base64.
 * Stops the build with one sentence when there is none.
 */
export function bundledContent(file: string): Plugin {
  return {
    name: 'unstun:bundled-content',
    resolveId: (id) => (id in MODULES ? `\0${id}` : null),
    load(id) {
      const code = MODULES[id.slice(1)]
      if (!id.startsWith('\0') || !code) return null
      if (!existsSync(file)) this.error({ message: NO_CONTENT, stack: '' })
      return code(JSON.parse(readFileSync(file, 'utf8')) as Pack)
    },
  }
}

function indexOf({ content, hash }: Pack): string {
  return Buffer.from(writeIndex(buildContentIndex(content), hash, PLAIN_WORDS)).toString('base64')
}
