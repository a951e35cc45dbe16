import { readFileSync } from 'node:fs'
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

it.each(RELEASED)('%s can be read as on its first day', (file, story) => {
  const text = readFileSync(join(ROOT, 'test/corpus/handoff', file), 'utf8')
  expect(openText(text)).toEqual([{ case: story, problems: [] }])
})
