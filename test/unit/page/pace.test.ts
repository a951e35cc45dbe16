import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Pace, type Happening } from '../../../extension/page/pace.ts'

describe('the pace of looks', () => {
  test('a tick waits two hundred times what the last one cost, a part of a page hardly', () => {
    const pace = new Pace()
    pace.looked('screen', 80, 0)
    pace.looked('tick', 4, 1_000)
    expect(pace.wait('tick', 1_000)).toBe(800)
    expect(pace.wait('part', 1_000)).toBe(100)
    expect(pace.wait('tick', 1_800)).toBe(0)
  })

  test('after a person did something a change does not wait', () => {
    const pace = new Pace()
    pace.looked('tick', 20, 0)
    expect(pace.wait('tick', 100)).toBe(3_900)
    pace.acted(100)
    expect(pace.wait('tick', 100)).toBe(0)
    expect(pace.wait('tick', 1_600)).toBeCloseTo(2_400)
    pace.looked('screen', 50, 2_000)
    expect(pace.wait('tick', 2_300)).toBe(0)
  })

  test('another screen is waited for until it is still, but not for ever', () => {
    const pace = new Pace()
    pace.moved(1_000)
    expect([pace.wait('tick', 1_000), pace.wait('part', 3_900), pace.wait('tick', 4_000)]).toEqual([200, 100, 0])
    pace.looked('screen', 30, 4_000)
    expect(pace.isMoving).toBe(false)
  })

  test('whatever a page does, all looks together cost less than a hundredth of its time, and one advance', () => {
    const happening = fc.record({
      what: fc.constantFrom<Happening>('tick', 'part'),
      after: fc.integer({ min: 0, max: 2_000 }),
      cost: fc.integer({ min: 1, max: 60 }),
    })
    fc.assert(
      fc.property(fc.array(happening, { minLength: 1, maxLength: 300 }), (happenings) => {
        const pace = new Pace()
        let [now, spent, dearest] = [0, 0, 0]
        for (const { what, after, cost } of happenings) {
          now += after
          now += pace.wait(what, now) + cost
          pace.looked(what, cost, now)
          spent += cost
          dearest = Math.max(dearest, cost)
        }
        expect(spent).toBeLessThanOrEqual(now / 100 + 100 + dearest)
      }),
    )
  })
})
