import fc from 'fast-check'
import { expect, it } from 'vitest'
import { intakeOf, meet } from '#shared/handoff/intake.ts'
import { anyCase } from './any-case.ts'
import { STORY } from './cases.ts'

const newId = () => 'fresh'

it('a case that is not here is added as it came', () => {
  expect(intakeOf(meet([STORY], []), 'merge', newId)).toEqual({ put: [STORY], before: [], added: [STORY.id] })
})

it('a case that is here already changes nothing', () => {
  const [arrival] = meet([STORY], [STORY])
  expect(arrival?.is).toBe('same')
  expect(intakeOf(meet([STORY], [STORY]), 'both', newId).put).toEqual([])
})

it('a case of the same id or VM is merged or kept beside, as asked', () => {
  const here = { ...STORY, note: 'Day shift.' }
  const ofVm = { ...here, id: 'another' }
  expect(intakeOf(meet([STORY], [here]), 'merge', newId)).toMatchObject({
    put: [{ id: STORY.id, note: `Day shift.\n\n${STORY.note}` }],
    before: [here],
    added: [],
  })
  expect(intakeOf(meet([STORY], [here]), 'both', newId)).toMatchObject({ put: [{ id: 'fresh' }], added: ['fresh'] })
  expect(intakeOf(meet([STORY], [ofVm]), 'merge', newId).put).toMatchObject([{ id: 'another' }])
  expect(intakeOf(meet([STORY], [ofVm]), 'both', newId).put).toEqual([STORY])
})

it('a VM of another vCenter, or an archived case of it, is not the same case', () => {
  const vm = { origin: 'https://other.lab', name: 'fin-sql01' }
  expect(meet([STORY], [{ ...STORY, id: 'x', vm }])[0]?.is).toBe('new')
  expect(meet([STORY], [{ ...STORY, id: 'x', archivedAt: STORY.updatedAt }])[0]?.is).toBe('new')
})

it('what was there before is never lost, whatever arrives', () => {
  fc.assert(
    fc.property(fc.array(anyCase, { maxLength: 3 }), anyCase, (cases, arrived) => {
      const { put, before } = intakeOf(meet([arrived, { ...arrived, id: cases[0]?.id ?? 'x' }], cases), 'merge', newId)
      for (const one of before) {
        const after = put.find(({ id }) => id === one.id)
        expect(after?.answers.map(({ key }) => key)).toEqual(expect.arrayContaining(one.answers.map(({ key }) => key)))
        expect(after?.note).toContain(one.note)
      }
    }),
  )
})

it('of one case that came twice, as of two nights, neither overwrites the other', () => {
  const later = { ...STORY, note: 'Day shift.', updatedAt: '2026-11-23T01:00:00.000Z' }
  const arrivals = meet([STORY, later], [])
  expect(intakeOf(arrivals, 'merge', newId)).toMatchObject({
    put: [{ id: STORY.id, note: `${STORY.note}\n\nDay shift.` }],
    before: [],
    added: [STORY.id],
  })
  expect(intakeOf(arrivals, 'both', newId)).toMatchObject({
    put: [{ id: STORY.id }, { id: 'fresh' }],
    added: [STORY.id, 'fresh'],
  })
})
