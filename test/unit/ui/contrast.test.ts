import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const CSS = readFileSync(join(import.meta.dirname, '../../../shared/ui/theme/tokens.css'), 'utf8')

/** The colour tokens of the block that begins with `selector`. */
function tokens(selector: string): Map<string, string> {
  const block = CSS.slice(CSS.indexOf(selector)).split('}', 1)[0] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name = '', value = '']) => [name, value]),
  )
}

const LIGHT = tokens(':root,')
const THEMES = { light: LIGHT, dark: new Map([...LIGHT, ...tokens(":root[data-theme='dark']")]) }

/** What is written in which colour on which ground, somewhere in the app. */
const TEXT: [ground: string, colours: string[]][] = [
  ['paper', ['ink', 'ink-soft', 'accent', 'known', 'suspected', 'fixed', 'unknown']],
  ['sheet', ['ink', 'ink-soft', 'accent', 'known', 'suspected', 'fixed', 'unknown']],
  ['code', ['ink', 'ink-soft', 'accent']],
  ['accent', ['accent-ink']],
  ['accent-wash', ['ink', 'ink-soft', 'accent']],
  ['known-wash', ['ink', 'known']],
  ['suspected-wash', ['ink', 'ink-soft', 'accent', 'suspected']],
  ['fixed-wash', ['ink', 'fixed']],
  ['ink', ['paper']],
]

/** Lines that carry meaning: edges of controls, marks, the focus ring. */
const MARKS: typeof TEXT = [
  ['paper', ['line-strong', 'accent', 'known', 'suspected', 'fixed', 'unknown']],
  ['sheet', ['line-strong', 'accent', 'known', 'suspected', 'fixed', 'unknown']],
]

const pairs = (table: typeof TEXT) =>
  table.flatMap(([ground, colours]) => colours.map((colour) => ({ colour, ground })))

describe.each(Object.entries(THEMES))('%s', (_, theme) => {
  const colour = (name: string) => {
    const value = theme.get(name)
    if (!value) throw new Error(`tokens.css has no colour --${name}`)
    return value
  }

  test.each(pairs(TEXT))('text in $colour on $ground has 7:1', ({ colour: text, ground }) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(7)
  })

  test.each(pairs(MARKS))('a mark in $colour on $ground has 3:1', ({ colour: mark, ground }) => {
    expect(contrast(colour(mark), colour(ground))).toBeGreaterThanOrEqual(3)
  })
})

test('contrast is computed as WCAG defines it', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#123456', '#123456')).toBe(1)
})

test('the themes differ, and no colour is missing in one', () => {
  expect(LIGHT.size).toBeGreaterThan(15)
  expect([...tokens(":root[data-theme='dark']").keys()].toSorted()).toEqual([...LIGHT.keys()].toSorted())
})

/** The ratio of WCAG 2.2 between two colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
