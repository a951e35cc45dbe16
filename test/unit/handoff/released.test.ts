import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openText } from '#shared/handoff/open-text.ts'
import { ROOT } from '../../tools/root.ts'
import { STORY } from './cases.ts'

/** Links and files as each release wrote them. They are never written anew: people have them in their mail. */
const RELEASED = ['version-1.link.txt', 'version-1.unstun']

it.each(RELEASED)('%s can be read as on its first day', (file) => {
  const text = readFileSync(join(ROOT, 'test/corpus/handoff', file), 'utf8')
  expect(openText(text)).toEqual([{ case: STORY, problems: [] }])
})
