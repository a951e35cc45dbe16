import { existsSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import type { Pack } from '#shared/model/pack.ts'
import { buildContentIndex } from '#shared/search/content-search.ts'
import { writeIndex } from '#shared/search/write-index.ts'
import { PLAIN_WORDS } from '#shared/search/plain-words.ts'

/** Ships the search index of the compiled content as `search-index.bin`, so that no device has to build it. */
export function searchIndex(file: string): Plugin {
  return {
    name: 'unstun:search-index',
    apply: 'build',
    buildStart() {
      // Without content the build stops elsewhere, with a sentence about it.
      if (!existsSync(file)) return
      const { content, hash } = JSON.parse(readFileSync(file, 'utf8')) as Pack
      this.emitFile({
        type: 'asset',
        fileName: 'search-index.bin',
        source: writeIndex(buildContentIndex(content), hash, PLAIN_WORDS),
      })
    },
  }
}
