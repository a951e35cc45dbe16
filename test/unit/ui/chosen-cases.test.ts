import { describe, expect, it } from 'vitest'
import type { CaseRecord } from '#shared/store/store.ts'
import { chosenCases } from '#shared/ui/cases/chosen-cases.ts'

function record(id: string, change: Partial<CaseRecord>): CaseRecord {
  const at = `2026-11-2${id}T03:00:00.000Z`
  const rest = { topic: 'snapshot-stun', vm: null, title: '', note: '', createdAt: at, updatedAt: at, archivedAt: null }
  return { id, ...rest, ...change }
}

const CASES = [
  record('4', { title: 'sql10', note: 'バックアップ後に停止' }),
  record('3', { title: 'sql9', vm: { origin: 'https://vcenter.lab', name: 'fin-sql01' } }),
  record('2', { title: '経理サーバー' }),
  record('1', { title: 'old', archivedAt: '2026-11-25T00:00:00.000Z' }),
]
const ids = (text: string, sort: 'changed' | 'begun' | 'name' = 'changed', archived = false) =>
  chosenCases(CASES, { text, sort, archived }, ({ title }) => title).map(({ id }) => id)

describe('the cases to show', () => {
  it('are those worked on, or those put away', () => {
    expect(ids('')).toEqual(['4', '3', '2'])
    expect(ids('', 'changed', true)).toEqual(['1'])
  })

  it('are found by name, VM and note, however they are written', () => {
    expect(ids('FIN-SQL')).toEqual(['3'])
    expect(ids('けいり')).toEqual([])
    expect(ids('経理　ｻｰﾊﾞ')).toEqual(['2'])
    expect(ids('ばっくあっぷ 停止')).toEqual(['4'])
    expect(ids('sql vcenter')).toEqual(['3'])
  })

  it('stand in the order asked for, numbers as numbers', () => {
    expect(ids('sql', 'name')).toEqual(['3', '4'])
    expect(ids('', 'begun')).toEqual(['4', '3', '2'])
  })
})
