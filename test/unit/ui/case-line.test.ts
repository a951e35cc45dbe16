import { describe, expect, it } from 'vitest'
import type { CaseKey, CaseValue, Seen } from '#shared/model/case.ts'
import type { Entry, Fact } from '#shared/model/fact.ts'
import type { Topic } from '#shared/model/topic.ts'
import { linesOf } from '#shared/ui/evidence/case-line.ts'

const TOPIC = {
  questions: ['symptom', 'datastore.type', 'transport.mode', 'host.version'].map((key) => ({ key })),
} as Topic

const entry = (key: string, value: unknown, where = 'https://vcenter.lab', name = 'nfs01'): Entry => ({
  origin: 'https://vcenter.lab',
  fact: {
    subject: { kind: 'datastore', name },
    key,
    value,
    certainty: 'seen',
    evidence: { source: 'screen', where, quote: 'Type: NFS 3' },
  } as Fact,
})

const seen = (key: CaseKey, value: CaseValue, because: Entry[] = [entry(key, value)]): Seen & SeenRest => ({
  key,
  value,
  because,
  ...REST,
})
const REST = { caseId: 'c', at: '2026-11-22T03:14:07Z' }
type SeenRest = typeof REST
const answer = (key: CaseKey, value: CaseValue) => ({ key, value, ...REST })

const shown = (seenRows: ReturnType<typeof seen>[], answers: ReturnType<typeof answer>[]) =>
  linesOf(TOPIC, { seen: seenRows, answers }).map(({ key, value, state }) => [key, value, state])

describe('what is known of a case', () => {
  it('stands in the order in which it is asked, and what rules conclude comes last', () => {
    const rows = [seen('host.nfs3-fix', 'fixed', []), seen('transport.mode', 'hotadd'), seen('datastore.type', 'nfs3')]
    expect(shown(rows, [answer('symptom', 'other')])).toEqual([
      ['symptom', 'other', 'stated'],
      ['datastore.type', 'nfs3', 'seen'],
      ['transport.mode', 'hotadd', 'seen'],
      ['host.nfs3-fix', 'fixed', 'inferred'],
    ])
  })

  it('is nothing before there is a case', () => expect(linesOf(TOPIC, null)).toEqual([]))

  it('lets an answer stand above what was read, as a conflict where they differ', () => {
    expect(shown([seen('datastore.type', 'nfs3')], [answer('datastore.type', 'vmfs')])).toEqual([
      ['datastore.type', 'vmfs', 'conflicting'],
    ])
    expect(shown([seen('datastore.type', 'nfs3')], [answer('datastore.type', 'nfs3')])).toEqual([
      ['datastore.type', 'nfs3', 'stated'],
    ])
  })

  it('lets "I don’t know" give way to what was read, and a reading of nothing to an answer', () => {
    expect(shown([seen('datastore.type', 'nfs3')], [answer('datastore.type', 'unknown')])).toEqual([
      ['datastore.type', 'nfs3', 'seen'],
    ])
    expect(shown([seen('datastore.type', 'unknown')], [])).toEqual([])
    expect(shown([seen('datastore.type', 'unknown')], [answer('datastore.type', 'vmfs')])).toEqual([
      ['datastore.type', 'vmfs', 'stated'],
    ])
  })

  it('is a conflict where two places tell different things of one subject, and none where of two', () => {
    const two = [entry('datastore.type', 'nfs3'), entry('datastore.type', 'vmfs', 'vmware.log')]
    expect(shown([seen('datastore.type', 'nfs3', two)], [])).toEqual([['datastore.type', 'nfs3', 'conflicting']])
    const each = [entry('datastore.type', 'nfs3'), entry('datastore.type', 'vmfs', 'https://vcenter.lab', 'local')]
    expect(shown([seen('datastore.type', 'nfs3', each)], [])).toEqual([['datastore.type', 'nfs3', 'seen']])
  })
})
