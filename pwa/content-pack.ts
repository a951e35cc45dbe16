import { existsSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const NO_CONTENT = 'There is no compiled content: run `npm run content` before building the assistant.'

/** Ships the compiled content as `pack.json` beside the code. Stops the build with one sentence when there is none. */
export function contentPack(file: string): Plugin {
  return {
    name: 'unstun:content-pack',
    apply: 'build',
    buildStart() {
      if (!existsSync(file)) this.error({ message: NO_CONTENT, stack: '' })
      this.emitFile({ type: 'asset', fileName: 'pack.json', source: readFileSync(file) })
    },
  }
}
