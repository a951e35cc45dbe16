import { describe, expect, it } from 'vitest'
import type { BuildTable } from '#shared/model/tables.ts'
import { readLogLine } from '#shared/recognise/log-line.ts'
import { compareMoments, momentOf } from '#shared/recognise/moment.ts'
import { readValue } from '#shared/recognise/read-value.ts'
import { Vocabulary } from '#shared/recognise/vocabulary.ts'
import { foldLabel } from '#shared/text/label-fold.ts'

describe('a label', () => {
  it.each([
    ['ﾎｽﾄ', 'ホスト'],
    ['データ ストア', 'データストア'],
    ['サマリー', 'サマリ'],
    ['Host :', 'host'],
    ['Ｔａｓｋ　Ｎａｍｅ', 'task name'],
    ['\u200bTask\u00ad Name\ufeff', 'task name'],
  ])('%s is %s', (one, other) => expect(foldLabel(one)).toBe(foldLabel(other)))

  it('of other letters is another', () => expect(foldLabel('Ноst')).not.toBe(foldLabel('Host')))
  it('as long as a page is none', () => expect(foldLabel('Host'.repeat(1_000))).toBe(''))
})

describe('a vocabulary', () => {
  const vocabulary = new Vocabulary([
    {
      id: 'alert',
      says: [
        { language: 'en', text: 'Consolidation is needed.', verified: true },
        { language: 'ja', parts: ['統合', '必要'], lacks: ['ありません'], more: 6, verified: false },
        { language: 'en', begins: 'Failed', verified: false },
      ],
      never: [{ says: 'Failed over', because: 'another thing' }],
    },
  ])

  it.each(['consolidation is needed', '統合が必要です', '統合が 必要です。', 'Failed - busy'])('takes %s', (text) =>
    expect(vocabulary.says(text, 'alert')).toBe(true),
  )
  it.each([
    'Consolidation is needed soon',
    '統合は必要ありません',
    '必要な統合',
    'ディスクの統合の手順について必要です',
    'Failed over',
    '',
  ])('refuses %s', (text) => expect(vocabulary.says(text, 'alert')).toBe(false))
})

describe('a line of a session log', () => {
  it.each([
    [
      'Using backup proxy p1 for disk Hard disk 1 [hotadd]',
      { kind: 'proxy', proxy: 'p1', disk: 'Hard disk 1', mode: 'hotadd' },
    ],
    [
      'Using backup proxy VMware Backup Proxy for disk Hard disk 2 [san]',
      { kind: 'proxy', proxy: 'VMware Backup Proxy', disk: 'Hard disk 2', mode: 'direct-san' },
    ],
    [
      'Using source proxy p1 for disk Hard disk 1 (60.0 GB) [nbdssl]',
      { kind: 'proxy', proxy: 'p1', disk: 'Hard disk 1', mode: 'nbdssl' },
    ],
    [
      'Using backup proxy p1 for retrieving Hard disk 1 data from storage snapshot',
      { kind: 'proxy', proxy: 'p1', disk: 'Hard disk 1', mode: null },
    ],
    ['Processing sql01', { kind: 'machine', name: 'sql01' }],
    ['Hot add is not supported for this disk, failing over to network mode...', { kind: 'failover' }],
    ['3:14:07 AM Processing sql01', { kind: 'machine', name: 'sql01' }],
  ])('%s', (text, read) => expect(readLogLine(text)).toEqual(read))

  it.each([
    'Using target proxy p1 for disk Hard disk 1 [hotadd]',
    'Using backup proxy p1 for disk Hard disk 1 [fast]',
    'see: Using backup proxy p1 for disk x [nbd]',
    'Using guest interaction proxy p1',
    'Load: Source 99%',
    '12345',
  ])('%s tells nothing', (text) => expect(readLogLine(text)).toBeNull())
})

describe('a time', () => {
  const order = (a: string, b: string) => {
    const [one, other] = [momentOf(a), momentOf(b)]
    return one && other && compareMoments(one, other)
  }

  it.each([
    ['11/22/2026, 3:14:07 PM', '11/22/2026, 3:14:07 AM'],
    ['11/22/2026, 12:14:07 PM', '11/22/2026, 12:14:07 AM'],
    ['2026/11/22 午後 1:00:00', '2026/11/22 午前 11:00:00'],
    ['2026年11月22日 10:00', '2026年11月21日 23:00'],
    ['22.11.2026 10:00:01', '22.11.2026 10:00:00'],
    ['2026-11-22T03:14:07Z', '2026-11-21T23:14:07Z'],
    ['3:15:00', '3:14:59'],
  ])('%s is after %s', (late, early) => expect([order(late, early), order(early, late)]).toEqual([1, -1]))

  it('whose day could be its month is not compared with another day', () =>
    expect(order('05/06/2026 1:00', '06/05/2026 1:00')).toBeNull())
  it.each(['', 'never', '3 ms'])('%j is none', (text) => expect(momentOf(text)).toBeNull())
})

describe('a value', () => {
  const builds: BuildTable = { date: '', rows: [] }
  const read = (text: string, as: Parameters<typeof readValue>[1], pieces = [text]) =>
    readValue({ text, pieces }, as, { vocabulary: new Vocabulary([]), builds })

  it.each([
    ['NFS 3', 'nfs3'],
    ['NFSv3', 'nfs3'],
    ['NFS バージョン 3', 'nfs3'],
    ['NFS 4.1', 'nfs41'],
    ['NFS41', 'nfs41'],
    ['NFS', 'nfs-unspecified'],
    ['VMFS 6', 'vmfs'],
    ['VMFS 6.82', 'vmfs'],
    ['vSAN', 'vsan'],
    ['VVOL', 'vvol'],
    ['NFS 4', null],
    ['CIFS', null],
    ['NFS 3 or 4.1', null],
  ])('the type %s is %s', (text, type) => expect(read(text, 'datastore-type')).toBe(type))

  it.each([
    ['VMware ESXi, 8.0.2, 22380479', '8.0.2', 22380479],
    ['VMware ESX, 9.0.0, 24755229', '9.0.0', 24755229],
    ['8.0.2 (Build 22380479)', '8.0.2', 22380479],
    ['23305546', null, 23305546],
    ['VMware vCenter 8.0.2 22385739', null, null],
    ['VMware Tools 12.3.0', null, null],
    ['Version 21', null, null],
    ['VMware ESXi, 8.0…', null, null],
    ['8.0.2...', null, null],
  ])('the release %s is %s, build %s', (text, version, build) =>
    expect([read(text, 'esxi-version'), read(text, 'esxi-build')]).toEqual([version, build]),
  )

  it.each([
    [
      ['nfs-ds1', 'nfs-ds2'],
      ['nfs-ds1', 'nfs-ds2'],
    ],
    [['nfs-ds1, nfs-ds2'], ['nfs-ds1', 'nfs-ds2']],
    [['nfs-ds1', '+2 more'], null],
    [['120 GB'], null],
    [['2'], null],
    [['nfs-ds1', '他 2 件'], null],
    [['nfs-ds1', 'nfs-arch…'], null],
    [['空き： ３ ＧＢ'], null],
  ])('the names in %j are %j', (pieces, names) => expect(read(pieces.join(' '), 'names', pieces)).toEqual(names))

  it.each([
    ['[ds] a/a-000001.vmdk', true],
    ['[ds] a/a.vmdk', null],
    ['see [ds] a/a-000001.vmdk', null],
  ])('the file %s: %s', (text, delta) => expect(read(text, 'delta-file')).toBe(delta))
})
