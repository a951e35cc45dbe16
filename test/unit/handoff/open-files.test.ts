import { expect, it } from 'vitest'
import { toFile } from '#shared/handoff/file.ts'
import { openFiles } from '#shared/handoff/open-text.ts'
import { STORY } from './cases.ts'

const whole = { name: 'night.unstun', text: toFile([STORY], STORY.updatedAt) }

it('cases of several files come together, and a file without one is named', () => {
  const other = { name: 'day.unstun', text: toFile([{ ...STORY, id: 'other' }], STORY.updatedAt) }
  const strange = { name: 'photo\u202e.jpg', text: '\u0000\u0001' }
  expect(openFiles([whole, strange, other])).toEqual([
    { case: STORY, problems: [] },
    { case: null, problems: [{ part: 'file', name: 'photo .jpg', why: 'unknown' }] },
    { case: { ...STORY, id: 'other' }, problems: [] },
  ])
})

it('files without any case are refused as one file is', () => {
  const cut = { ...whole, text: whole.text.slice(0, 200) }
  expect(openFiles([cut])).toBe('damaged')
  expect(openFiles([cut, { name: 'a.txt', text: 'nothing' }])).toBe('damaged')
})
