import jsQR from 'jsqr'
import { expect, it } from 'vitest'
import type { CarriedCase } from '#shared/handoff/carried.ts'
import { caseLink } from '#shared/handoff/link.ts'
import { openText } from '#shared/handoff/open-text.ts'
import { qrPath } from '#shared/handoff/qr-path.ts'
import type { Entry } from '#shared/model/fact.ts'
import { STORY } from './cases.ts'
import { photo } from './photo.ts'

const ADDRESS = 'https://unstun.intranet.example.com/tools/unstun/'
const first = STORY.seen[0]?.because[0]
if (!first) throw new Error('no fact')

const more = ({ key, value, quote }: { key: Entry['fact']['key']; value: unknown; quote: string }, minute: number) => {
  const evidence = { ...first.fact.evidence, quote, at: `2026-11-22T18:2${minute}:03.${177 * (minute + 1)}Z` }
  return { origin: first.origin, fact: { ...first.fact, key, value, evidence } } as Entry
}

/** Five facts on top of the story's ten. */
const MORE = [
  {
    key: 'vm.snapshot-task',
    value: { task: 'remove', state: 'running', progress: 34 },
    quote: 'Remove snapshot 34% VSPHERE.LOCAL\\veeam-svc',
  },
  { key: 'vm.backup-snapshot', value: 'present', quote: 'VEEAM BACKUP TEMPORARY SNAPSHOT' },
  { key: 'vm.snapshot-count', value: 2, quote: '1 - 2 of 2 items' },
  { key: 'vm.snapshot-names', value: ['VEEAM BACKUP TEMPORARY SNAPSHOT', 'before-patch'], quote: 'before-patch' },
  { key: 'vm.disk-on-delta', value: true, quote: '[netapp-nfs-prod-04] fin-sql01/fin-sql01-000002.vmdk' },
] as const

/** Fifteen facts with their evidence, six answers, a step and a note of two lines. */
const TYPICAL: CarriedCase = {
  ...STORY,
  note: `${STORY.note}\n09:00 に保守窓を確保、ストレージチームへ連絡済み。`,
  answers: (
    [
      ['symptom', 'stun-at-snapshot-removal'],
      ['vm.orphaned-snapshots', 'unknown'],
      ['isolation.result', 'not-run'],
      ['direct-nfs.possible', 'no'],
      ['proxy-per-host.possible', 'yes'],
      ['storage.load', 'normal'],
    ] as const
  ).map(([key, value], place) => ({ key, value, at: `2026-11-22T18:2${place}:12.0${place}4Z` })),
  seen: STORY.seen.map((one) =>
    one.key === 'vm.consolidation' ? { ...one, because: [...one.because, ...MORE.map(more)] } : one,
  ),
}

it('a typical case is one QR code that a phone reads from a screen, off-hand', () => {
  const entries = new Set(TYPICAL.seen.flatMap(({ because }) => because))
  expect(entries.size).toBe(15)
  const link = caseLink(ADDRESS, TYPICAL)
  const qr = qrPath(link)
  if (!qr) throw new Error('no code')
  const version = (qr.size - 2 * 4 - 17) / 4
  expect(version, `${link.length} characters`).toBeLessThanOrEqual(25)
  // Three px for each module in a panel of 400 px, quiet zone included.
  expect(376 / qr.size).toBeGreaterThanOrEqual(3)

  const { pixels, width } = photo(qr, { pxPerModule: 4.3, degrees: 6 })
  const read = jsQR(pixels, width, width)?.data
  expect(read).toBe(link)
  expect(openText(read ?? '')).toEqual([{ case: TYPICAL, problems: [] }])
})
