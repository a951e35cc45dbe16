import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Ships the compiled content as `pack.json` beside the code. Stops the build with one sentence when there is none. */
export function contentPack(file: string): Plugin {
  return {
    name: 'unstun:content-pack',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'pack.json', source: read(file, (reason) => this.error(reason)) })
    },
  }
}

function read(file: string, fail: (reason: string) => never): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return fail('There is no compiled content: run `npm run content` before building the assistant.')
  }
}
