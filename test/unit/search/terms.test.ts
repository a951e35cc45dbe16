import { describe, expect, it } from 'vitest'
import { stem } from '#shared/search/stem.ts'
import { termsOf } from '#shared/search/terms.ts'

const terms = (text: string) => termsOf(text).map((term) => term.text)

describe('terms', () => {
  it.each(['NFS 3', 'NFS 3.0', 'NFSv3', 'NFS v3', 'NFS バージョン 3', 'nfs version 3', 'ＮＦＳ３', 'NFS-3'])(
    'joins %s to nfs3',
    (text) => {
      expect(terms(text)).toContain('nfs3')
    },
  )

  it.each(['KB1681', 'KB 1681', 'KB-1681', 'ＫＢ１６８１'])('joins %s to kb1681', (text) => {
    expect(terms(text)).toContain('kb1681')
  })

  it('does not take one number for another', () => {
    expect(terms('NFS 4.1')).not.toContain('nfs3')
    expect(terms('KB1618')).not.toContain('kb1681')
    expect(terms('8.0.2')).not.toContain('802')
  })

  it('finds compounds as a whole and by their parts', () => {
    expect(terms('EnableSameHostHotaddMode')).toEqual(
      expect.arrayContaining(['enablesamehosthotaddmod', 'same', 'host', 'hotadd']),
    )
    expect(terms('Checkpoint_Unstun')).toEqual(expect.arrayContaining(['checkpointunstun', 'checkpoint', 'unstun']))
    expect(terms('hot-add')).toContain('hotadd')
    expect(terms('NFSv3 ESXi')).not.toEqual(expect.arrayContaining(['sv3']))
  })

  it('has pairs of kana and kanji, and whole katakana words whatever their width', () => {
    expect(terms('統合が')).toEqual(['統合', '合が'])
    expect(terms('ｽﾅｯﾌﾟｼｮｯﾄ')).toContain('すなつぷしよつと')
    expect(terms('すなっぷしょっと')).not.toContain('すなつぷしよつと')
  })
})

describe('stem', () => {
  it.each([
    ['consolidation', 'consolidating', 'consolidate', 'consolidated'],
    ['snapshot', 'snapshots'],
    ['removal', 'remove', 'removed', 'removing'],
    ['stun', 'stunned', 'stuns'],
    ['freeze', 'freezes', 'freezing'],
  ])('is one for %s, %s', (...words) => {
    expect(new Set(words.map(stem)).size).toBe(1)
  })

  it.each([
    ['host', 'hosting2'],
    ['class', 'clas'],
    ['status', 'statu'],
    ['bus', 'bu'],
  ])('keeps %s apart from %s', (a, b) => {
    expect(stem(a)).not.toBe(stem(b))
  })
})
