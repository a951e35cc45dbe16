import { describe, expect, it } from 'vitest'
import { entry, idsOf, library } from './lab.ts'

const OTHERS = Array.from({ length: 30 }, (_, at) =>
  entry(`other/${at}`, `Printer ${at}`, { body: `Paper tray number ${at * 7} of the printer` }),
)

describe('near misses', () => {
  const known = [
    entry('a', 'Veeam KB1681', { names: ['KB1681', '0x80042314'] }),
    entry('b', 'ESXi 8.0 Update 2b', { names: ['23305546'] }),
    ...OTHERS,
  ]

  it.each([
    ['KB1681', ['a']],
    ['KB1618', []],
    ['KB 1618', []],
    ['23305546', ['b']],
    ['23305545', []],
    ['0x80042314', ['a']],
    ['0x80042315', []],
  ])('%s finds %j', (query, ids) => {
    expect(idsOf(library(known), query)).toEqual(ids)
  })
})

describe('an identifier', () => {
  const shelf = library([
    entry('a', 'EnableSameHostHotaddMode', { body: 'A value in the registry of the server.' }),
    entry('b', 'Snapshots', { body: 'Where they are, and how they are written.' }),
    ...OTHERS,
  ])
  it.each([
    'EnableSameHostHotaddMode は何にすればいいんだっけ、先輩は二番と言っていた',
    'so my colleague insists EnableSameHostHotaddMode breaks payroll, true?',
    'EnableSameHostHotaddMode とテープのライセンス',
  ])('is found whatever is said around it: %s', (query) => {
    expect(idsOf(shelf, query)[0]).toBe('a')
  })
  it.each(['EnableSameHostHotaddModus とテープのライセンス', 'EnableOtherHostMode breaks payroll, true?'])(
    'is not found where it is another: %s',
    (query) => expect(idsOf(shelf, query)).toEqual([]),
  )
})

describe('one entry', () => {
  it('stands once among the results, by however many of its names the query calls it', () => {
    const shelf = library([
      { ...entry('a', 'workingDir'), asked: [{ text: 'workingDir とは' }, { text: 'workingDir?' }] },
      entry('b', 'Another place', { body: 'workingDir is elsewhere.' }),
    ])
    expect(idsOf(shelf, 'workingDir')).toEqual(['a', 'b'])
    expect(shelf.find('workingDir').candidates.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('a word of any talk that is also the name of a product', () => {
  const shelf = library([entry('a', 'Upgrade ESXi', { body: 'HotAdd and what is done about it.' }), ...OTHERS])
  it('is of another field only as that name', () => {
    expect(idsOf(shelf, 'the team says upgrade esxi')).toEqual(['a'])
    expect(idsOf(shelf, 'upgrade teams')).toEqual([])
  })
})

describe('Japanese that looks alike', () => {
  it('never takes ハック for バック', () => {
    const shelf = library([entry('a', 'バックの説明'), ...OTHERS])
    expect(idsOf(shelf, 'バック')).toEqual(['a'])
    expect(idsOf(shelf, 'ハック')).toEqual([])
  })

  it.each([
    ['ビル', 'a'],
    ['ビール', 'b'],
  ])('shows %s first where it is written so', (query, first) => {
    const shelf = library([entry('a', 'ビルの管理'), entry('b', 'ビールの管理'), ...OTHERS])
    expect(idsOf(shelf, query)[0]).toBe(first)
  })

  it.each(['サーバ', 'サーバー', 'ｻｰﾊﾞｰ', 'さーばー', 'sa-ba-', 'saabaa'])('finds サーバー by %s', (query) => {
    expect(idsOf(library([entry('a', 'サーバーの再起動'), ...OTHERS]), query)).toEqual(['a'])
  })
})

describe('slips', () => {
  const shelf = library([entry('a', 'Orphaned snapshots'), entry('b', 'ハートビートの設定'), ...OTHERS])
  it.each([
    ['orphand', 'a'],
    ['snapshto', 'a'],
    ['snpashots', 'a'],
    ['ハトビート', 'b'],
    ['ハートビット', 'b'],
  ])('%s finds %s', (query, id) => {
    expect(idsOf(shelf, query)).toEqual([id])
  })
  it('does not turn one short word into another', () => {
    expect(idsOf(library([entry('a', 'Look here'), ...OTHERS]), 'cook')).toEqual([])
  })
})

describe('what an input method got wrong', () => {
  const shelf = library([entry('a', 'ディスクの統合'), entry('b', '削除'), entry('c', '孤立'), ...OTHERS])
  it.each([
    ['ディスクの投合', 'a'],
    ['湯合', undefined],
    ['削徐', 'b'],
    ['会立', undefined],
    ['弧立', 'c'],
  ])('%s finds %s', (query, id) => {
    expect(idsOf(shelf, query)[0]).toBe(id)
  })
  it('leaves a word alone that an entry has', () => {
    const both = library([entry('a', 'ディスクの統合'), entry('b', '意気投合'), ...OTHERS])
    expect(idsOf(both, '投合')).toEqual(['b'])
  })
})

describe('a name that is misspelt somewhere in it', () => {
  const shelf = library([
    entry('a', 'Find orphaned snapshots'),
    entry('b', 'ビルド番号の表'),
    entry('c', 'NFS datastore'),
    ...OTHERS,
  ])
  it.each([
    ['find orphend snapshot', 'a'],
    ['ビルト番号の表', 'b'],
    ['nsf', 'c'],
    ['snf', undefined],
  ])('%s finds %s first', (query, id) => {
    expect(idsOf(shelf, query)[0]).toBe(id)
  })
  it('is found under its new spelling only, once the entry has changed', () => {
    shelf.put(entry('a', 'Find lost paper'))
    expect(idsOf(shelf, 'find orphend snapshot')[0]).not.toBe('a')
    expect(idsOf(shelf, 'find lots papr')[0]).toBe('a')
  })
})

describe('synonyms', () => {
  const entries = [entry('a', 'HotAdd のプロキシ'), entry('b', 'Stun lengths'), ...OTHERS]
  const rows = [
    ['HotAdd', '仮想アプライアンス', 'virtual appliance', 'かそうあぷらいあんす'],
    ['stun', 'フリーズ', '一時停止', 'いちじていし'],
  ]
  it.each([
    ['仮想アプライアンス', 'a'],
    ['virtual appliance', 'a'],
    ['hot add', 'a'],
    ['kasou apuraiansu', 'a'],
    ['フリーズ', 'b'],
    ['一時停止する', 'b'],
    ['ichijiteishi', 'b'],
  ])('%s finds %s', (query, id) => {
    expect(idsOf(library(entries, rows), query)[0]).toBe(id)
  })

  it('come and go without a new index', () => {
    const shelf = library(entries, rows)
    shelf.setSynonyms([])
    expect(idsOf(shelf, 'フリーズ')).toEqual([])
    expect(idsOf(shelf, 'stun')).toEqual(['b'])
    shelf.setSynonyms([['stun', 'カチコチ']])
    expect(idsOf(shelf, 'カチコチ')).toEqual(['b'])
  })
})

describe('entries at run time', () => {
  it('are found when added, with words never seen before', () => {
    const shelf = library(OTHERS)
    shelf.put(entry('new', 'ズバモッチの手順', { names: ['XQZ-90417'] }))
    expect(idsOf(shelf, 'ズバモッチ')).toEqual(['new'])
    expect(idsOf(shelf, 'xqz90417')).toEqual(['new'])
    expect(idsOf(shelf, 'zubamotchi')).toEqual(['new'])
  })

  it('are found by what they say now, not by what they said', () => {
    const shelf = library([entry('a', 'Gateway'), ...OTHERS])
    shelf.put(entry('a', 'Firewall'))
    expect([idsOf(shelf, 'gateway'), idsOf(shelf, 'firewall')]).toEqual([[], ['a']])
    shelf.put(entry('a', 'Bridge'))
    expect([idsOf(shelf, 'firewall'), idsOf(shelf, 'bridge')]).toEqual([[], ['a']])
  })

  it('are gone when removed, new or old', () => {
    const shelf = library([entry('a', 'Gateway'), ...OTHERS])
    shelf.put(entry('b', 'Gateway two'))
    shelf.remove('a')
    expect(idsOf(shelf, 'gateway')).toEqual(['b'])
    shelf.remove('b')
    expect(idsOf(shelf, 'gateway')).toEqual([])
  })

  it('count as if they had been there from the start', () => {
    const grown = library(OTHERS.slice(0, 20))
    for (const other of OTHERS.slice(20)) grown.put(other)
    expect(new Set(idsOf(grown, 'paper tray'))).toEqual(new Set(idsOf(library(OTHERS), 'paper tray')))
  })
})

describe('any text', () => {
  const shelf = library([entry('a', 'Values (1|2) of "C:\\Temp\\*.log"'), ...OTHERS])
  it.each(['(', '[', '\\', '*', '.*', '(a+)+$', '"values"', "'", '^$', '?', '!!', '|', '\u0000', '\ud800', ' ', ''])(
    '%j is text',
    (query) => {
      expect(() => idsOf(shelf, query)).not.toThrow()
    },
  )
  it('is found between quotes and signs', () => {
    expect(idsOf(shelf, '"values"')).toEqual(['a'])
    expect(idsOf(shelf, '(values) |')).toEqual(['a'])
  })
  it('finds the same in any order of the entries', () => {
    const entries = [...OTHERS, entry('a', 'Printer paper'), entry('b', 'Paper')]
    expect(idsOf(library(entries), 'paper')).toEqual(idsOf(library(entries.toReversed()), 'paper'))
  })
})
