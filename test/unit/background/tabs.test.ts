import { describe, expect, it } from 'vitest'
import type { Fact } from '#shared/model/fact.ts'
import type { Look } from '../../../extension/messages/messages.ts'
import { pageOf, Tabs } from '../../../extension/background/tabs.ts'
import { seen, VCENTER, VEEAM } from '../infer/ledger-of.ts'
import { memoryArea } from './area.ts'

const SQL = { origin: VCENTER, name: 'sql01' }
const look = (name: string | null, facts: Fact[] = []): Look => ({
  url: `${VCENTER}/ui/`,
  console: 'vsphere-client',
  object: name === null ? null : { kind: 'vm', name },
  facts,
  unsure: [],
  tasks: [],
  screens: ['vm'],
})

async function opened() {
  const area = memoryArea()
  const tabs = await Tabs.open(area)
  tabs.started(1, 0, VCENTER)
  tabs.looked(1, 0, VCENTER, look('sql01', [seen('vm', 'sql01', 'vm.host', 'esx01')]))
  return { area, tabs }
}

describe('what a tab shows', () => {
  it('is its top frame’s object, and what all its frames tell', async () => {
    const { tabs } = await opened()
    tabs.started(1, 7, VEEAM)
    tabs.looked(1, 7, VEEAM, look(null, [seen('disk', 'sql01/Hard disk 1', 'transport.mode', 'hotadd')]))
    const tab = tabs.get(1)
    expect(tab && pageOf(tab)).toMatchObject({
      origin: VCENTER,
      object: { name: 'sql01' },
      told: [{ key: 'vm.host' }, { key: 'transport.mode' }],
    })
  })

  it('is known again by a worker that was ended', async () => {
    const { area, tabs } = await opened()
    tabs.choose(1, SQL)
    await new Promise((resolve) => setImmediate(resolve))
    expect((await Tabs.open(area)).get(1)).toEqual(tabs.get(1))
  })

  it('is forgotten with the page and with the tab', async () => {
    const { tabs } = await opened()
    tabs.started(1, 0, VEEAM)
    expect(tabs.get(1)?.frames[0]).toMatchObject({ origin: VEEAM, object: null, told: [] })
    tabs.closed(1)
    expect(tabs.get(1)).toBeUndefined()
  })
})

describe('what the person chose there', () => {
  it('holds while the page is about the same thing', async () => {
    const { tabs } = await opened()
    tabs.choose(1, SQL)
    tabs.looked(1, 0, VCENTER, look('sql01'))
    expect(tabs.get(1)?.chosen).toEqual(SQL)
    tabs.looked(1, 0, VCENTER, look('web02'))
    expect(tabs.get(1)?.chosen).toBeNull()
  })
})

describe('a grant that ends', () => {
  it('ends the frames of its origin and leaves the others', async () => {
    const { tabs } = await opened()
    tabs.started(1, 7, VEEAM)
    tabs.started(2, 0, VEEAM)
    expect(tabs.ended((origin) => origin === VEEAM)).toEqual([
      { tabId: 1, frameId: 7 },
      { tabId: 2, frameId: 0 },
    ])
    expect([Object.keys(tabs.get(1)?.frames ?? {}), tabs.get(2)]).toEqual([['0'], undefined])
  })

  it('ends a single look too when it was that grant that was taken back', async () => {
    const { tabs } = await opened()
    tabs.lookOnce(1, VCENTER)
    tabs.revoked((origin) => origin === VEEAM)
    expect(tabs.ended(() => true)).toEqual([])
    tabs.revoked((origin) => origin === VCENTER)
    expect(tabs.ended(() => true)).toEqual([{ tabId: 1, frameId: 0 }])
  })

  it('does not end the single look that a person asked for', async () => {
    const { tabs } = await opened()
    tabs.lookOnce(1, VCENTER)
    expect(tabs.ended(() => true)).toEqual([])
    expect([tabs.mayLookOnce(1, VCENTER), tabs.mayLookOnce(1, VEEAM), tabs.mayLookOnce(2, VCENTER)]).toEqual([
      true,
      false,
      false,
    ])
  })
})
