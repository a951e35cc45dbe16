import { PACK_FORMAT, type Pack } from '#shared/model/pack.ts'
import { joinPacks } from '#shared/packs/join.ts'
import { readKept } from '#shared/store/kept-packs.ts'
import type { PackShelf } from '#shared/store/pack-shelf.ts'
import { guideOf, type Guide } from './guide.ts'

/**
 * The guide that the side panel shows: where the person loaded a newer pack from a file there, its tree, builds and titles. How
 * consoles are read stays the extension's own. Never rejects: what cannot be read leaves the extension's own guide.
 */
export async function guideOfPacks(own: Guide, packs: PackShelf): Promise<Guide> {
  try {
    const { now } = await packs.choice()
    if (now.length === 0) return own
    const loaded = (await readKept(packs, now)).filter((one) => typeof one !== 'string')
    const { pack } = joinPacks(asPack(own), loaded)
    const titles = loaded.flatMap(({ content }) => content.articles.map(({ id, text }) => [id, titleOf(text)] as const))
    return pack.hash === own.edition.hash ? own : guideOf(pack.content, [...own.titles, ...titles], pack)
  } catch {
    return own
  }
}

const titleOf = ({ ja, en }: Pack['content']['articles'][number]['text']) => ({ ja: ja.title, en: en.title })

/** What the background has of its own content, as a pack: it has no pages in it. */
function asPack({ builds, consoles, edition, topic }: Guide): Pack {
  const content = { topics: [topic], articles: [], glossary: [], sources: [], builds, consoles }
  return { format: PACK_FORMAT, ...edition, content }
}
