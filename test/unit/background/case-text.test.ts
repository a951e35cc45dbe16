import { expect, test } from 'vitest'
import { caseText } from '../../../extension/background/case-text.ts'
import type { Meaning } from '../../../extension/messages/meaning.ts'

const ORIGIN = 'https://vcenter.corp.example'
const quote = '[nfs-ds1] payroll-db/payroll-db.vmdk on esx07.corp.example'

const meaning: Meaning = {
  vms: [],
  vm: { origin: ORIGIN, name: 'payroll-db' },
  known: [
    {
      key: 'datastore.type',
      label: { ja: 'データストアの種類', en: 'Datastore type' },
      value: 'nfs3',
      text: { ja: 'NFS 3', en: 'NFS 3' },
      state: 'seen',
      tickets: [
        {
          id: '1',
          struck: false,
          stale: false,
          entry: {
            origin: ORIGIN,
            fact: {
              subject: { kind: 'datastore', name: 'nfs-ds1' },
              key: 'datastore.type',
              value: 'nfs3',
              certainty: 'seen',
              evidence: { source: 'screen', where: ORIGIN, quote, at: '2026-11-23T03:14:00Z' },
            },
          },
        },
      ],
    },
  ],
  verdict: null,
  ask: null,
  next: [],
  proxies: [],
  removed: [],
  struck: [],
}

test.each(['ja', 'en'] as const)('what is copied says what is known and names nobody (%s)', (language) => {
  const text = caseText(meaning, language)
  expect(text).toContain('VM-1 (SITE-1)')
  expect(text).toContain('NFS 3')
  expect(text).toContain('2026-11-23T03:14:00Z')
  for (const name of ['payroll', 'nfs-ds1', 'esx07', 'corp.example']) expect(text).not.toContain(name)
})
