import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content, Pack } from '#shared/model/pack.ts'
import { newestDate } from '#shared/packs/newest-date.ts'
import { BUILT } from '../tools/build.ts'
import { ROOT } from '../tools/root.ts'

type File = { name: string; mimeType: string; buffer: Buffer }

/** A word that stands in no content of ours. */
export const NEW_WORD = 'Quixotrope'

const shipped = () => JSON.parse(readFileSync(join(ROOT, BUILT.pwa, 'pack.json'), 'utf8')) as Pack

function sealed(content: Content): Pack {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  return { format: 1, hash, date: newestDate(content), content }
}

export const fileOf = (pack: unknown, name = 'pack.json'): File => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof pack === 'string' ? pack : JSON.stringify(pack)),
})

/** What this build ships, of today, with another title for one advice. */
export function newerPack(): Pack {
  const { content, date } = shipped()
  const today = new Date().toISOString().slice(0, 10)
  content.builds.date = today > date ? today : date
  const advice = content.articles.find(({ id }) => id === 'advice/use-direct-nfs')
  for (const language of ['ja', 'en'] as const) {
    if (!advice) throw new Error('There is no advice to change.')
    advice.text[language].title = `${advice.text[language].title} ${NEW_WORD}`
  }
  return sealed(content)
}

/** A pack about another topic, beside what this build ships. */
export function morePack(): Pack {
  const file = readFileSync(join(ROOT, 'test/unit/packs/fixtures/pack-format-1.json'), 'utf8')
  const ids = ['tiny', 'consolidate-disks', 'reserve-cpu', 'cause', 'consolidation', 'isolation-result', 'cpu-spike']
  const outcomes = ['stray', 'load', 'undetermined']
  const renamed = [...ids, ...outcomes].reduce(
    (text, id) => text.replaceAll(new RegExp(`(?<=["/])${id}"`, 'g'), `other-${id}"`),
    file,
  )
  return sealed((JSON.parse(renamed) as Pack).content)
}
