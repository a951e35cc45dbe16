import fc from 'fast-check'
import { ENTRY_KINDS, STUN_CAUSES } from '#shared/model/reading.ts'

const text = fc.oneof(fc.string(), fc.constantFrom('vmware.log', '\u202e<b>', '', 'x'.repeat(3000)))
const time = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const place = { file: text, line: fc.nat() }
const moment = fc.oneof(time, fc.constantFrom(null, '2026-11-22T03:14:07'))

/** Anything that was kept from logs. */
export const anyLogs = fc.record({
  at: time,
  files: fc.array(text, { maxLength: 3 }),
  stuns: fc.array(
    fc.record(
      {
        at: moment,
        ms: fc.double({ min: 0, max: 1e9, noNaN: true }),
        cause: fc.constantFrom(...STUN_CAUSES),
        vm: text,
        ...place,
      },
      { requiredKeys: ['at', 'ms', 'cause', 'file', 'line'] },
    ),
    { maxLength: 3 },
  ),
  timeline: fc.array(
    fc.record(
      {
        at: moment,
        kind: fc.constantFrom(...ENTRY_KINDS),
        text,
        ms: fc.nat(),
        subject: fc.record({ kind: fc.constant('vm'), name: text }),
        ...place,
      },
      { requiredKeys: ['at', 'kind', 'text', 'file', 'line'] },
    ),
    { maxLength: 3 },
  ),
  left: fc.nat(),
})
