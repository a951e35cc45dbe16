import { join } from 'node:path'
import { buildPack } from '#content/compile/build.ts'
import { guideOf } from '../../../extension/background/guide.ts'

const { pack, problems } = await buildPack(join(import.meta.dirname, '../../..'))
if (!pack) throw new Error(problems.map(({ says }) => says).join('\n'))

/** The guide of the real content. */
export const GUIDE = guideOf(
  pack.content,
  pack.content.articles.map(({ id, text }) => [id, { ja: text.ja.title, en: text.en.title }] as const),
  pack,
)
