import { describe, expect, it } from 'vitest'
import { answerHit } from '#shared/search/answer-hit.ts'
import { answerEsxi } from '#shared/search/esxi-answer.ts'
import { buildContentIndex, ContentSearch } from '#shared/search/content-search.ts'
import { PLAIN_WORDS } from '#shared/search/plain-words.ts'
import type { Language } from '#shared/model/language.ts'
import { buildPack } from '../../../content/compile/build.ts'
import { ROOT } from '../../tools/root.ts'
import BLIND from './blind.json' with { type: 'json' }
import QUERIES from './queries.json' with { type: 'json' }

const { pack } = await buildPack(ROOT)
if (!pack) throw new Error('the content does not compile')
const search = new ContentSearch(pack.content, PLAIN_WORDS)

const foundBy = (text: string, language: Language) => search.search({ text, language, limit: 5 })[0]?.id
const idsOf = (text: string, language: Language, limit = 5) => {
  const answer = answerEsxi(text, pack.content.builds)
  const hits = search.search({ text, language, limit })
  return [...(answer ? [answerHit(answer, 0, language).id] : []), ...hits.map(({ id }) => id)].slice(0, limit)
}

const asked = QUERIES.map((row) => ({ ...row, ids: idsOf(row.query, row.language === 'ja' ? 'ja' : 'en') }))
const answered = asked.filter(({ expected }) => expected.length > 0)
const isMeant = (expected: string[]) => (id: string) =>
  expected.includes(id) || (expected.includes('build/*') && id.startsWith('build/'))
const share = (rows: typeof asked, top: number) =>
  rows.filter(({ ids, expected }) => ids.slice(0, top).some(isMeant(expected))).length / rows.length
const missed = (rows: typeof asked, top: number) =>
  rows.filter(({ ids, expected }) => !ids.slice(0, top).some(isMeant(expected))).map(({ query }) => query)

describe('what people type', () => {
  it('is in both languages and of every kind', () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(120)
    expect(new Set(QUERIES.map((row) => row.class)).size).toBe(15)
    for (const language of ['ja', 'en'])
      expect(QUERIES.filter((row) => row.language === language).length).toBeGreaterThan(60)
  })

  it('finds what it means: first in nine of ten, among the first five in 98 of 100', () => {
    expect(share(answered, 1), missed(answered, 1).join('; ')).toBeGreaterThanOrEqual(0.9)
    expect(share(answered, 5), missed(answered, 5).join('; ')).toBeGreaterThanOrEqual(0.98)
  })

  it('finds nothing where there is no answer', () => {
    expect(asked.filter(({ expected, ids }) => expected.length === 0 && ids.length > 0)).toEqual([])
  })

  it('names only things that are there', () => {
    const known = new Set(buildContentIndex(pack.content).entries)
    expect(
      QUERIES.flatMap(({ expected }) => expected).filter((id) => !known.has(id) && !id.startsWith('build/')),
    ).toEqual([])
  })
})

// Nine batches (1 to 7, 9 and 10), each written before the search was tried with it, from the names of the entries alone. On their first run they had,
// top-1 / top-5 / queries without an answer that gave none: 0.62 / 0.84 / 10 of 12; 0.73 / 0.88 / 12 of 12; 0.75 / 0.86 / 12 of 12;
// 0.78 / 0.92 / 28 of 43 (0.81 once the terms for the KB articles were accepted, which its author had not seen);
// 0.76 / 0.88 / 30 of 41; 0.81 / 0.92 / 25 of 41; 0.89 / 0.94 / 40 of 40; 0.93 / 0.97 / 38 of 40
// (the two are builds, which are answered on purpose); 0.95 / 0.985 / 40 of 40. Since then they were looked at.
describe('what nobody here had tried', () => {
  const rows = BLIND.map((row) => ({ ...row, ids: idsOf(row.query, row.language === 'ja' ? 'ja' : 'en') }))
  const among = (top: number) =>
    rows.filter(({ ids, expected }) => expected.length > 0 && ids.slice(0, top).some(isMeant(expected))).length /
    rows.filter(({ expected }) => expected.length > 0).length

  it('is found', () => {
    expect(among(1)).toBeGreaterThanOrEqual(0.92)
    expect(among(5)).toBeGreaterThanOrEqual(0.98)
  })

  it('is nothing in five of six where there is no answer; the rest is close to the field', () => {
    const off = rows.filter(({ expected }) => expected.length === 0)
    const noise = off.filter(({ ids }) => ids.length > 0).map(({ query }) => query)
    expect(off.length).toBeGreaterThan(150)
    expect(noise.length / off.length, noise.join('; ')).toBeLessThanOrEqual(0.16)
  })
})

describe('every title', () => {
  const { content } = pack
  const named = [
    ...content.articles.map(({ id, text }) => ({ id, ja: text.ja.title, en: text.en.title })),
    ...content.glossary.map(({ id, term }) => ({ id: `term/${id}`, ...term })),
  ]
  const titles = [
    ...named,
    ...content.topics.flatMap(({ questions }) =>
      questions.map(({ id, label }) => ({ id: `question/${id}`, ...label })),
    ),
  ]
  it.each(named)('$id is first by its own name', ({ ja, en }) => {
    const sameName = titles
      .filter((other) => other.ja === ja || other.en.toLowerCase() === en.toLowerCase())
      .map((other) => other.id)
    expect(sameName).toContain(foundBy(ja, 'ja'))
    expect(sameName).toContain(foundBy(en, 'en'))
  })
})

describe('phrases of how people ask', () => {
  const rows = pack.content.asked ?? []
  it('are there for every entry, in both languages at like depth', () => {
    const { entries } = buildContentIndex(pack.content)
    expect(entries.filter((id) => !rows.some((row) => row.id === id))).toEqual([])
    expect(rows.filter(({ ja, en }) => Math.max(ja.length, en.length) > 2 * Math.min(ja.length, en.length))).toEqual([])
  })

  // A test for each: all three thousand in one take longer than a test may on a busy machine.
  it.each(rows)('of $id find it among the first five', ({ id, ja, en }) => {
    const isLost = (language: Language) => (text: string) =>
      !search.search({ text, language, limit: 5 }).some((hit) => hit.id === id)
    expect([...ja.filter(isLost('ja')), ...en.filter(isLost('en'))]).toEqual([])
  })

  it('are never shown', () => {
    expect(rows.flatMap(({ ja, en }) => [...ja, ...en]).length).toBeGreaterThan(3000)
    const shown = search.search({ text: 'who is to blame', language: 'en', limit: 5 }).flatMap(({ matches }) => matches)
    expect(shown.filter(({ text }) => text.includes('blame'))).toEqual([])
  })
})

describe('builds', () => {
  it.each([
    ['23305546', 'fixed'],
    ['23305545', 'not-documented'],
    ['8.0 U2b', 'fixed'],
    ['VMware ESXi 8.0.2 build-22380479', 'not-documented'],
    ['ESXi 8.0.2', 'ask-build'],
    ['23305547', 'ask-version'],
    ['9.0', 'fixed'],
    ['we run 8.0.2 build 22380479 on all hosts', 'not-documented'],
    ['うちのホストは 23305546 ですが、それでも止まります', 'fixed'],
    ['   Product: VMware ESXi   Version: 8.0.2   Build: Releasebuild-23305545   Update: 2', 'not-documented'],
  ])('%s is answered: %s', (text, says) => {
    expect(answerEsxi(text, pack.content.builds)?.says).toBe(says)
  })

  it.each([
    'NFS 4.1',
    'Veeam 9.5',
    '2010953',
    'KB1681',
    '99999999',
    'nfs 8.0',
    '7',
    'hotadd 8.0.2 nfs3',
    'ESXi 7.0 から 8.0.3 への移行でエラー',
  ])('%s is no release', (text) => {
    expect(answerEsxi(text, pack.content.builds)).toBeNull()
  })
})

describe('matches', () => {
  it('mark the text in the language of the person', () => {
    const [hit] = search.search({ text: 'snapshot hunter', language: 'ja', limit: 1 })
    expect(hit?.matches.every(({ language }) => language !== 'en')).toBe(true)
    const match = hit?.matches[0]
    expect(match?.ranges.map(([from, to]) => match.text.slice(from, to).toLowerCase())).toEqual(['snapshot', 'hunter'])
  })

  it('are in the other language where only that one has it, and say so', () => {
    const hits = search.search({ text: 'What is happening', language: 'ja', limit: 3 })
    expect(hits.flatMap(({ matches }) => matches).every(({ language }) => language === 'en')).toBe(true)
  })

  it('lie inside of their text', () => {
    const matches = QUERIES.slice(0, 80).flatMap(({ query }) =>
      search.search({ text: query, language: 'ja', limit: 5 }).flatMap((hit) => hit.matches),
    )
    expect(matches.length).toBeGreaterThan(100)
    const outside = matches.filter(
      ({ text, ranges }) =>
        ranges.length === 0 || ranges.some(([from, to]) => from < 0 || to <= from || to > text.length),
    )
    expect(outside).toEqual([])
  })
})

describe('time', () => {
  it.each([
    ['one letter', 's'],
    ['one kana', 'ス'],
    ['one kanji', '統'],
    ['500 letters', 'snapshot removal freezes the virtual machine on nfs3 '.repeat(10).slice(0, 500)],
    [
      '500 other letters',
      Array.from({ length: 60 }, (_, at) => `word${at}x`)
        .join(' ')
        .slice(0, 500),
    ],
    ['500 kana', 'スナップショットの削除で仮想マシンが止まる'.repeat(24).slice(0, 500)],
    ['one word of 500 letters', 'a'.repeat(500)],
    ['a line of 100,000 letters', 'Checkpoint_Unstun '.repeat(6000)],
  ])('%s is answered in time', (_, text) => {
    search.search({ text, language: 'ja', limit: 10 })
    const from = performance.now()
    search.search({ text, language: 'ja', limit: 10 })
    expect(performance.now() - from).toBeLessThan(2_000)
  })
})
