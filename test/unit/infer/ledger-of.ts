import type { Fact, FactKey, Subject } from '#shared/model/fact.ts'
import { add, EMPTY, type Ledger } from '#shared/infer/ledger.ts'

export const VCENTER = 'https://vcenter.lab'
export const VEEAM = 'https://veeam.lab'
export const NOW = '2026-11-22T03:20:00Z'
export const GIVEN = {
  builds: { date: '2026-11-22', rows: [{ build: 22380479, version: '8.0.2', name: '8.0 U2' }] },
  corrections: [],
  now: NOW,
}

/** A fact as a screen tells it; `when` may be followed by the page's origin. */
export function seen(kind: Subject['kind'], name: string, key: FactKey, value: unknown, when = ''): Fact {
  const [at = '', where = VCENTER] = when.split(' ')
  const evidence = { source: 'screen', where, quote: String(value), at: at === '' ? '2026-11-22T03:14:07Z' : at }
  return { subject: { kind, name }, key, value, certainty: 'seen', evidence } as Fact
}

export const ledgerOf = (...parts: [string, Fact[]][]): Ledger =>
  parts.reduce((ledger, [origin, facts]) => add(ledger, origin, facts), EMPTY)

/** sql01 on NFS 3, read by a proxy on another host in hotadd mode, before the fix. */
export const STORY: [string, Fact[]][] = [
  [
    VCENTER,
    [
      seen('vm', 'sql01', 'vm.host', 'esx01.lab'),
      seen('vm', 'sql01', 'vm.datastores', ['nfs-ds1']),
      seen('vm', 'proxy01', 'vm.host', 'esx02.lab'),
      seen('datastore', 'nfs-ds1', 'datastore.type', 'nfs3'),
      seen('host', 'esx01.lab', 'host.version', '8.0.2'),
      seen('host', 'esx01.lab', 'host.build', 22380479),
      seen('host', 'esx02.lab', 'host.version', '8.0.2'),
      seen('host', 'esx02.lab', 'host.build', 22380479),
    ],
  ],
  [
    VEEAM,
    [
      seen('disk', 'sql01/Hard disk 1', 'transport.mode', 'hotadd', ` ${VEEAM}`),
      seen('disk', 'sql01/Hard disk 1', 'transport.proxy', 'PROXY01.lab', ` ${VEEAM}`),
    ],
  ],
]
