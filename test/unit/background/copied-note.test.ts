import { describe, expect, test } from 'vitest'
import { asStored } from '#shared/store/carried-case.ts'
import { copiedNote } from '../../../extension/background/copied-note.ts'
import { STORY } from '../handoff/cases.ts'
import { GUIDE } from './guide.ts'

const NAMES = ['fin-sql01', 'esxi07', 'netapp-nfs-prod-04', 'veeam-proxy02', 'tokyo.example.com']

describe('the case note that the overlay copies', () => {
  test.each(['ja', 'en'] as const)('says outcome, evidence and what is open, and names nobody (%s)', (language) => {
    const { text, aliases } = copiedNote(asStored(STORY), GUIDE, language)
    expect(text).toContain('VM-1')
    expect(text).toContain(GUIDE.topic.verdicts.find(({ id }) => id === 'nfs3-hotadd')?.title[language])
    expect(text).toContain('[hotadd]')
    expect(text).toContain(GUIDE.edition.hash.slice(0, 12))
    for (const name of NAMES) expect(text.toLowerCase()).not.toContain(name)
    expect(aliases.map((one) => one.text)).toContain('fin-sql01')
  })

  test('the next note has the same aliases', () => {
    const open = asStored(STORY)
    const { text, aliases } = copiedNote(open, GUIDE, 'en')
    const kept = { ...open, record: { ...open.record, aliases } }
    expect(copiedNote(kept, GUIDE, 'en')).toEqual({ text, aliases })
  })
})
