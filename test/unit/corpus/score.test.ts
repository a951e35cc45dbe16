import { describe, expect, test } from 'vitest'
import type { Fact } from '#shared/model/fact.ts'
import type { CorpusPage, Stated } from '../../corpus/page.ts'
import { outcomes, scoreOf, type Told } from '../../corpus/score.ts'

const host: Stated = { subject: 'vm', name: 'a', key: 'vm.host', value: 'esx1' }
const stores: Stated = { subject: 'vm', name: 'a', key: 'vm.datastores', value: ['x', 'y'] }
const page = (facts: Stated[], unsure: CorpusPage['unsure'] = []): CorpusPage => ({
  id: 'p',
  file: 'p.html',
  url: 'https://vcenter.lab/ui/',
  console: 'vsphere-client',
  language: 'en',
  batch: 'own',
  object: { kind: 'vm', name: 'a' },
  facts,
  unsure,
  origin: 'hand-written',
})
const fact = ({ subject, name, key, value }: Stated, certainty: Fact['certainty'] = 'seen') =>
  ({
    subject: { kind: subject, name },
    key,
    value,
    certainty,
    evidence: { source: 'screen', where: 'https://vcenter.lab', quote: '' },
  }) as Fact
const told = (facts: Fact[], more: Partial<Told> = {}): Told => ({
  console: 'vsphere-client',
  object: { kind: 'vm', name: 'a', ref: 'vm-1' },
  facts,
  unsure: [],
  screens: ['vm'],
  matched: [],
  ...more,
})
const judged = (...given: Parameters<typeof outcomes>) =>
  outcomes(...given).flatMap(({ key, is }) => (is === 'hit' && !key.includes('.') ? [] : [`${is} ${key}`]))

describe('the rubric', () => {
  test('a fact told as stated is a hit, in whatever order the datastores stand', () => {
    const other = fact({ ...stores, value: ['y', 'x'] })
    expect(judged(page([host, stores]), told([fact(host), other]))).toEqual(['hit vm.host', 'hit vm.datastores'])
  })

  test('a fact not told is a miss, one not stated is wrong, another value is both', () => {
    expect(judged(page([host]), told([]))).toEqual(['miss vm.host'])
    expect(judged(page([]), told([fact(host)]))).toEqual(['wrong vm.host'])
    expect(judged(page([host]), told([fact({ ...host, value: 'esx2' })]))).toEqual(['miss vm.host', 'wrong vm.host'])
    expect(judged(page([host]), told([fact({ ...host, name: 'b' })]))).toEqual(['miss vm.host', 'wrong vm.host'])
  })

  test('the same fact told twice is wrong once; an inferred one does not count', () => {
    expect(judged(page([host]), told([fact(host), fact(host)]))).toEqual(['hit vm.host', 'wrong vm.host'])
    expect(judged(page([]), told([fact(host, 'inferred')]))).toEqual([])
  })

  test('console, object and what is unsure are judged', () => {
    expect(judged(page([]), told([], { console: null, object: null }))).toEqual(['miss console', 'miss object'])
    expect(judged(page([]), told([], { console: 'veeam-one' }))).toEqual(['wrong console'])
    expect(judged(page([], ['vm.snapshot-count']), told([]))).toEqual(['miss unsure'])
  })

  test('a page that names a screen has to be looked at by its rules', () => {
    const named = { ...page([]), screens: ['vm'] }
    expect(judged(named, told([]))).toEqual(['miss screen'])
    expect(judged(named, told([], { matched: ['vm'] }))).toEqual([])
    expect(judged({ ...named, negative: true }, told([]))).toEqual([])
    expect(judged({ ...named, negative: true }, told([], { screens: [] }))).toEqual(['miss screen'])
  })

  test('precision and recall', () => {
    const all = outcomes(page([host, stores]), told([fact(host), fact({ ...host, key: 'proxy.host' })]))
    const facts = all.filter(({ key }) => key.includes('.'))
    expect(scoreOf(facts)).toEqual({ hits: 1, misses: 1, wrongs: 1, precision: 0.5, recall: 0.5 })
    expect(scoreOf([])).toMatchObject({ precision: 1, recall: 1 })
  })
})
