import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeOf, pointOf } from '../../../extension/overlay/placing.ts'

const VIEW = { width: 1280, height: 800 }
const CHIP = { width: 160, height: 40 }

describe('where the chip stands', () => {
  test('a place is counted from its corner', () => {
    expect(pointOf({ corner: 'top-left', x: 20, y: 30 }, CHIP, VIEW)).toEqual({ left: 20, top: 30 })
    expect(pointOf({ corner: 'bottom-right', x: 20, y: 30 }, CHIP, VIEW)).toEqual({ left: 1100, top: 730 })
  })

  test('wherever it was put, all of it is in a window that has room for it', () => {
    const size = fc.record({ width: fc.nat(400), height: fc.nat(700) })
    const view = fc.record({ width: fc.integer({ min: 416, max: 4000 }), height: fc.integer({ min: 716, max: 2400 }) })
    const corner = fc.constantFrom('top-left', 'top-right', 'bottom-left', 'bottom-right')
    const place = fc.record({ corner, x: fc.integer(), y: fc.integer() })
    fc.assert(
      fc.property(place, size, view, (at, box, window) => {
        const { left, top } = pointOf(at, box, window)
        expect(left).toBeGreaterThanOrEqual(8)
        expect(top).toBeGreaterThanOrEqual(8)
        expect(left + box.width).toBeLessThanOrEqual(window.width - 8)
        expect(top + box.height).toBeLessThanOrEqual(window.height - 8)
      }),
    )
  })

  test('a window that is too small shows its upper left', () => {
    expect(
      pointOf({ corner: 'bottom-right', x: 0, y: 0 }, { width: 360, height: 600 }, { width: 300, height: 400 }),
    ).toEqual({
      left: 8,
      top: 8,
    })
  })

  test('a point is kept from the nearest corner, and found again', () => {
    expect(placeOf({ left: 1000, top: 700 }, CHIP, VIEW)).toEqual({ corner: 'bottom-right', x: 120, y: 60 })
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 1112 }), fc.integer({ min: 8, max: 752 }), (left, top) => {
        expect(pointOf(placeOf({ left, top }, CHIP, VIEW), CHIP, VIEW)).toEqual({ left, top })
      }),
    )
  })
})
