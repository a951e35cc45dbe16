import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { besideLogs, fromLogs, fromScreens } from '#shared/infer/beside-logs.ts'
import { WORST_MODE } from '#shared/infer/worst.ts'
import type { Seen } from '#shared/model/case.ts'
import type { Entry, FactValue } from '#shared/model/fact.ts'

type Mode = FactValue<'transport.mode'>

const entry = (value: Mode, source: 'screen' | 'log' | 'text'): Entry => ({
  origin: source,
  fact: {
    subject: { kind: 'disk', name: 'sql01/Hard disk 1' },
    key: 'transport.mode',
    value,
    certainty: 'seen',
    evidence: { source, where: source, quote: `[${value}]` },
  },
})
const mode = (value: Mode, ...because: Entry[]): Seen => ({ key: 'transport.mode', value, because })
const modes = fc.constantFrom(...WORST_MODE)

describe('what logs tell beside what screens tell', () => {
  it('is told apart again, whatever was joined', () =>
    fc.assert(
      fc.property(modes, modes, fc.constantFrom('log' as const, 'text' as const), (seen, logged, source) => {
        const screens = [mode(seen, entry(seen, 'screen'))]
        const logs = [mode(logged, entry(logged, source))]
        const joined = besideLogs(screens, logs)
        expect(joined).toHaveLength(1)
        expect(WORST_MODE.indexOf(joined[0]?.value as Mode)).toBe(
          Math.min(WORST_MODE.indexOf(seen), WORST_MODE.indexOf(logged)),
        )
        expect(fromScreens(joined)).toEqual(screens)
        expect(fromLogs(joined)).toEqual(logs)
      }),
    ))

  it('stands alone where the other tells nothing', () => {
    const screens = [mode('nbd', entry('nbd', 'screen'))]
    const logs: Seen[] = [{ key: 'datastore.type', value: 'nfs3', because: [entry('hotadd', 'log')] }]
    expect(besideLogs(screens, logs)).toEqual([...screens, ...logs])
    expect(besideLogs([], logs)).toEqual(logs)
    expect(besideLogs(screens, [])).toEqual(screens)
  })

  it('leaves a reading without evidence with the screens', () => {
    const bare: Seen = { key: 'host.nfs3-fix', value: 'fixed', because: [] }
    expect(fromScreens([bare])).toEqual([bare])
    expect(fromLogs([bare])).toEqual([])
  })
})
