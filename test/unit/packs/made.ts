import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content, Pack } from '#shared/model/pack.ts'
import { joinPacks, type Running } from '#shared/packs/join.ts'
import { newestDate } from '#shared/packs/newest-date.ts'

/** A pack as release 0.1 wrote it; the file is never written anew. */
export const FIXTURE = readFileSync(join(import.meta.dirname, 'fixtures/pack-format-1.json'), 'utf8')

/** A day after every date in the fixture. */
export const TODAY = '2027-01-01'

export const fixture = (): Pack => JSON.parse(FIXTURE) as Pack

export const hashOf = (content: unknown) => createHash('sha256').update(JSON.stringify(content)).digest('hex')

/** The fixture with an edit in its content, sealed again. */
export function edited(edit: (content: Content) => unknown = () => undefined): Pack {
  const { content } = fixture()
  edit(content)
  return { format: 1, hash: hashOf(content), date: newestDate(content), content }
}

/** The fixture as a pack about another topic: every id of a page, question, outcome is its own. */
export function aboutAnother(edit: (content: Content) => unknown = () => undefined): Pack {
  const ids = [
    'tiny',
    'consolidate-disks',
    'reserve-cpu',
    'cause',
    'consolidation',
    'isolation-result',
    'cpu-spike',
    'stray',
    'load',
    'undetermined',
  ]
  const renamed = ids.reduce((text, id) => text.replaceAll(new RegExp(`(?<=["/])${id}"`, 'g'), `other-${id}"`), FIXTURE)
  const { content } = JSON.parse(renamed) as Pack
  edit(content)
  return { format: 1, hash: hashOf(content), date: newestDate(content), content }
}

/** A later version of a pack. */
export function later(day: string, edit: (content: Content) => unknown = () => undefined): Pack {
  return edited((content) => {
    content.builds.date = day
    edit(content)
  })
}

export const fileOf = (pack: unknown) => JSON.stringify(pack)

/** The fixture runs as the app's own, with these from files. */
export const running = (...loaded: Pack[]): Running => joinPacks(fixture(), loaded)
