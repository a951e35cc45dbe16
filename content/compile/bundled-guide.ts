import { existsSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import type { Pack } from '#shared/model/pack.ts'

const ID = 'virtual:unstun/guide'
const NO_CONTENT = 'There is no compiled content: run `npm run content` before building the extension.'

/** What the extension's background judges by, of a pack file: without the articles' text, which it never shows. */
export function bundledGuide(file: string): Plugin {
  return {
    name: 'unstun:bundled-guide',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null
      if (!existsSync(file)) this.error({ message: NO_CONTENT, stack: '' })
      const pack = JSON.parse(readFileSync(file, 'utf8')) as Pack
      const told = JSON.stringify(toldOf(pack))
      const edition = JSON.stringify({ date: pack.date, hash: pack.hash })
      return `export const content = JSON.parse(${JSON.stringify(told)})\nexport const edition = ${edition}`
    },
  }
}

function toldOf({ content: { topics, builds, consoles, articles } }: Pack) {
  const titles = articles.map(({ id, text }) => [id, { ja: text.ja.title, en: text.en.title }])
  return { topics, builds, consoles, titles }
}
