import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { idOf } from '#shared/infer/ledger.ts'
import type { Fact } from '#shared/model/fact.ts'
import { Shelves } from '../../../extension/background/shelves.ts'
import { seen, STORY, VCENTER, VEEAM } from '../infer/ledger-of.ts'
import { memoryArea } from './area.ts'

const AT = '2026-11-22T03:14:07Z'
const host = (name: string, at = AT) => seen('vm', 'sql01', 'vm.host', name, at)
const read = (shelves: Shelves) => shelves.ledger.entries.map(({ origin, fact }) => [origin, fact.value])

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('what was read', () => {
  it('is there again after the worker was ended, origin by origin, with what was struck out', async () => {
    const area = memoryArea()
    const first = await Shelves.open(area)
    for (const [origin, facts] of STORY) await first.add(origin, facts, null, AT).kept
    const [entry] = first.ledger.entries
    await first.strike(entry ? idOf(entry) : '', true)

    const again = await Shelves.open(area)
    expect(again.ledger).toEqual(first.ledger)
    expect([...again.shelves.keys()]).toEqual([VCENTER, VEEAM])
    expect(again.ledger.struck.size).toBe(1)
  })

  it('is written at once when it is news, and a little later when it only became younger', async () => {
    const area = memoryArea()
    const shelves = await Shelves.open(area)
    expect(shelves.add(VCENTER, [host('esx01')], null, AT).isNews).toBe(true)
    await shelves.flush()
    expect(area.writes).toBe(1)
    for (let second = 10; second < 40; second++) {
      const later = `2026-11-22T03:15:${second}Z`
      expect(shelves.add(VCENTER, [host('esx01', later)], null, later).isNews).toBe(false)
    }
    expect(area.writes).toBe(1)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(area.writes).toBe(2)
    expect((area.kept[`facts:${VCENTER}`] as { facts: Fact[] }).facts[0]?.evidence.at).toBe('2026-11-22T03:15:39Z')
  })

  it('is forgotten for one origin without touching another', async () => {
    const area = memoryArea()
    const shelves = await Shelves.open(area)
    for (const [origin, facts] of STORY) await shelves.add(origin, facts, null, AT).kept
    await shelves.forget(VCENTER)
    expect(new Set(read(shelves).map(([origin]) => origin))).toEqual(new Set([VEEAM]))
    expect(Object.keys(area.kept)).toEqual([`facts:${VEEAM}`])
    await shelves.forget(null)
    expect([read(shelves), area.kept]).toEqual([[], {}])
  })

  it('stays in memory when the browser refuses to keep it, and that is known', async () => {
    const area = memoryArea()
    const shelves = await Shelves.open(area)
    area.full = true
    await shelves.add(VCENTER, [host('esx01')], null, AT).kept
    expect([shelves.refused, read(shelves)]).toEqual([true, [[VCENTER, 'esx01']]])
    area.full = false
    await shelves.add(VCENTER, [host('esx02')], null, AT).kept
    expect(shelves.refused).toBe(false)
  })

  it('is bounded: the oldest facts of an origin go, and the origins that were read longest ago', async () => {
    const shelves = await Shelves.open(memoryArea())
    const many = Array.from({ length: 5_000 }, (_, at) => seen('vm', `vm${at}`, 'vm.host', 'esx01'))
    await shelves.add(VCENTER, many, null, AT).kept
    expect(shelves.ledger.entries).toHaveLength(4_000)
    expect(shelves.ledger.entries.at(-1)?.fact.subject.name).toBe('vm4999')
    for (let at = 0; at < 50; at++)
      await shelves.add(`https://c${at}.lab`, [host('esx01')], null, `2026-11-22T04:00:${10 + at}Z`).kept
    expect(shelves.shelves.size).toBe(40)
    expect(shelves.shelves.has(VCENTER)).toBe(false)
    expect(shelves.shelves.has('https://c49.lab')).toBe(true)
  })

  it('is left out where it does not look like ours', async () => {
    const area = memoryArea({ 'facts:https://a.lab': 'x', 'facts:https://b.lab': { facts: 3 }, other: {} })
    expect(read(await Shelves.open(area))).toEqual([])
  })

  it('cannot be struck out by a name that nothing has', async () => {
    const area = memoryArea()
    const shelves = await Shelves.open(area)
    await shelves.add(VCENTER, [host('esx01')], null, AT).kept
    expect(await shelves.strike('["https://evil.lab"]', true)).toBe(false)
    expect(shelves.ledger.struck.size).toBe(0)
  })
})
