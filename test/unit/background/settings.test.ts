import { describe, expect, it } from 'vitest'
import {
  changeSettings,
  NO_POLICY,
  readPolicy,
  readSettings,
  rulesOff,
} from '../../../extension/background/settings.ts'
import { RuleHealths, withoutRules } from '../../../extension/background/rule-health.ts'
import { GUIDE } from './guide.ts'
import { memoryArea } from './area.ts'

describe('settings', () => {
  it('are kept one by one', async () => {
    const area = memoryArea()
    await changeSettings(area, { assistant: 'https://unstun.example/app/' })
    await changeSettings(area, { rulesOff: ['vsphere-client/tasks'] })
    expect(await readSettings(area)).toEqual({
      assistant: 'https://unstun.example/app/',
      rulesOff: ['vsphere-client/tasks'],
      places: {},
      taught: [],
    })
  })

  it.each([[undefined], [3], [{ assistant: 'javascript:alert(1)', rulesOff: 'all', places: 4 }]])(
    '%j is as good as none',
    async (settings) => {
      const kept = settings === undefined ? {} : { settings }
      expect(await readSettings(memoryArea(kept))).toEqual({ assistant: null, rulesOff: [], places: {}, taught: [] })
    },
  )
})

describe('a policy', () => {
  it('is read as far as it is right', async () => {
    const told = {
      consoles: ['https://vcenter.lab/ui/'],
      language: 'xx',
      assistant: 'http://plain.example',
      rulesOff: ['a/b'],
      more: 1,
    }
    expect(await readPolicy(memoryArea(told))).toEqual({
      ...NO_POLICY,
      consoles: ['https://vcenter.lab/ui/'],
      rulesOff: ['a/b'],
    })
  })

  it('is none where the browser has none', async () => {
    expect(await readPolicy(undefined)).toEqual(NO_POLICY)
    expect(await readPolicy({ get: () => Promise.reject(new Error('no manifest')) })).toEqual(NO_POLICY)
  })
})

describe('rules', () => {
  const look = (more: object) => ({
    url: '',
    console: 'vsphere-client' as const,
    object: null,
    facts: [],
    unsure: [],
    tasks: [],
    screens: ['vm', 'tasks'],
    ...more,
  })

  it('that are off are left out, a whole console too', () => {
    const off = rulesOff(
      { assistant: null, rulesOff: ['vsphere-client/tasks'], places: {}, taught: [] },
      { ...NO_POLICY, rulesOff: ['veeam-one'] },
      ['vsphere-client/vm'],
    )
    const left = withoutRules(GUIDE.consoles, off)
    const ids = left.find(({ id }) => id === 'vsphere-client')?.screens.map(({ id }) => id)
    expect(ids).not.toEqual(expect.arrayContaining(['tasks']))
    expect(ids).not.toContain('vm')
    expect(ids).toContain('host')
    expect(left.map(({ id }) => id)).not.toContain('veeam-one')
  })

  it('tell how they fared, also after a restart; one that failed is known until then', async () => {
    const area = memoryArea()
    const rules = await RuleHealths.open(area)
    rules.note(look({ matched: ['vm'] }), '2026-11-22T03:00:00Z')
    expect(rules.note(look({ fault: 'vsphere-client/host' }), '2026-11-22T03:01:00Z')).toEqual({ isNewFault: true })
    expect(rules.note(look({ fault: 'vsphere-client/host' }), '2026-11-22T03:02:00Z')).toEqual({ isNewFault: false })
    const of = (one: RuleHealths) =>
      ['vm', 'tasks', 'host', 'datastore'].map((id) => one.of(`vsphere-client/${id}`).health)
    expect(of(rules)).toEqual(['quiet', 'silent', 'faulted', 'never'])
    await expect.poll(async () => of(await RuleHealths.open(area))).toEqual(['quiet', 'silent', 'never', 'never'])
  })

  it('tell when they read last, to the minute, and whether their screen was met since and gave nothing', async () => {
    const rules = await RuleHealths.open(memoryArea())
    const after = (at: string, matched: string[]) => {
      rules.note(look({ matched }), at)
      return rules.of('vsphere-client/vm')
    }
    expect(after('2026-11-22T03:00:00Z', [])).toEqual({ health: 'silent', at: '2026-11-22T03:00:00Z' })
    expect(after('2026-11-22T03:00:30Z', ['vm'])).toEqual({ health: 'matched', at: '2026-11-22T03:00:30Z' })
    expect(after('2026-11-22T03:01:40Z', ['vm'])).toEqual({ health: 'matched', at: '2026-11-22T03:01:40Z' })
    expect(after('2026-11-22T03:09:00Z', [])).toEqual({ health: 'quiet', at: '2026-11-22T03:01:40Z' })
    expect(after('2026-11-22T03:10:00Z', ['vm'])).toEqual({ health: 'matched', at: '2026-11-22T03:10:00Z' })
  })
})
