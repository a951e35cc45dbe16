import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CarriedCase } from '#shared/handoff/carried.ts'
import { namesOf } from '#shared/handoff/names-of.ts'
import { asStored } from '#shared/store/carried-case.ts'
import { Redactor } from '#shared/text/redact.ts'
import { indexContent } from '#shared/ui/frame/content-index.ts'
import { titleOf } from '#shared/ui/frame/titles.ts'
import { caseNote } from '#shared/ui/handover/case-note.ts'
import { noteText, type NoteFormat } from '#shared/ui/handover/note-format.ts'
import { content, topic } from '../../journeys/content.ts'
import { STORY } from '../handoff/cases.ts'

const index = indexContent({ format: 1, hash: 'a'.repeat(64), date: '2026-11-23', content })
const GUIDE = { topic, builds: content.builds, edition: index.pack, titleOf: (id: string) => titleOf(index, id) }

function noteOf(one: CarriedCase, redacted: boolean, format: NoteFormat = 'plain'): string {
  const redactor = new Redactor(namesOf(one))
  const hide = (text: string) => (redacted ? redactor.redact(text) : text)
  const open = asStored(one)
  return noteText(
    (['ja', 'en'] as const).map((language) => caseNote({ ...GUIDE, open, hide }, language)),
    format,
  )
}

describe('the note of a case', () => {
  it('tells symptom, outcome with reasons, what was seen where and when, what was tried and what is open', () => {
    const note = noteOf(STORY, false)
    for (const told of [
      'fin-sql01',
      'hotadd',
      'VMware ESXi, 7.0.3, 23794027',
      'Nov 2026',
      '手順 2',
      'step 2',
      STORY.note,
    ])
      expect(note).toContain(told)
    const row = topic.verdicts.find(({ id }) => id === 'nfs3-hotadd')
    expect(note).toContain(row?.title.ja)
    expect(note).toContain(row?.title.en)
  })

  it('marks nothing up by what strangers wrote', () => {
    const hostile = '[x](javascript:alert(1)) <img src=x> # h\n```\nend'
    const note = noteOf({ ...STORY, title: hostile, note: hostile }, false, 'markdown')
    expect(note).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(javascript|^# h/m)
  })

  it('holds no name, address or path of the case once it is redacted', () => {
    const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{6,10}[0-9]{2}$/)
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 6, maxLength: 6 }), (names) => {
        const [vm = '', host = '', store = '', proxy = '', domain = '', user = ''] = names
        const swap: Record<string, string> = {
          'fin-sql01': vm,
          esxi07: host,
          'netapp-nfs-prod-04': store,
          'veeam-proxy02': proxy,
          'tokyo.example.com': `${domain}.example`,
        }
        const text = Object.entries(swap).reduce((left, [from, to]) => left.replaceAll(from, to), JSON.stringify(STORY))
        const one = JSON.parse(text) as CarriedCase
        const note = `${vm.toUpperCase()} at 10.1.2.3, C:\\${user}\\x, ${user}@${domain}.example, /vmfs/volumes/${store}/${vm}`
        for (const format of ['plain', 'markdown'] as const) {
          const told = noteOf({ ...one, note }, true, format).toLowerCase()
          for (const name of [...names, '10.1.2.3']) expect(told).not.toContain(name)
        }
      }),
      { numRuns: 50 },
    )
  })
})
