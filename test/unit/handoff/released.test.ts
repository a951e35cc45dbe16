import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openText } from '#shared/handoff/open-text.ts'
import { ROOT } from '../../tools/root.ts'
import { STORY } from './cases.ts'
import { STORY_WITH_LOGS } from './story-with-logs.ts'

/** Links and files as each release wrote them. They are never written anew: people have them in their mail. */
const RELEASED = [
  ['version-1.link.txt', STORY],
  ['version-1.unstun', STORY],
  ['version-1-logs.link.txt', STORY_WITH_LOGS],
  ['version-1-logs.unstun', STORY_WITH_LOGS],
] as const

/** What was saved of a database that could not be read whole. */
const INCOMPLETE = 'version-1-incomplete.unstun'
const FOLDER = join(ROOT, 'test/corpus/handoff')

it('every one that is kept is read here', () => {
  const named: string[] = [...RELEASED.map(([file]) => file), INCOMPLETE]
  expect(readdirSync(FOLDER).toSorted()).toEqual(named.toSorted())
})

it.each(RELEASED)('%s can be read as on its first day', (file, story) => {
  const text = readFileSync(join(FOLDER, file), 'utf8')
  expect(openText(text)).toEqual([{ case: story, problems: [] }])
})

it('a file of rescued cases says still that it is not all of them', () => {
  const read = openText(readFileSync(join(FOLDER, INCOMPLETE), 'utf8'))
  expect(read).toEqual([
    { case: STORY, problems: [] },
    { case: null, problems: [{ part: 'other', name: '', why: 'damaged' }] },
  ])
})
