import { describe, expect, test } from 'vitest'
import type { Article } from '#shared/model/article.ts'
import type { Content } from '#shared/model/pack.ts'
import type { FaultCode } from '#shared/packs/fault.ts'
import { openPackFile } from '#shared/store/open-pack-file.ts'
import { aboutAnother, edited, FIXTURE, fileOf, fixture, later, running, TODAY } from './made.ts'

const other = later('2026-12-01')
const open = (file: string, now = running(), today = TODAY) => openPackFile(file, now, today)

describe('a pack from a file', () => {
  test('of format 1 is read by every later release', async () => {
    const builtIn = aboutAnother()
    expect(await open(FIXTURE, { ...running(), builtIn, parts: [], pack: builtIn })).toMatchObject({
      pack: { hash: fixture().hash, date: '2026-11-21' },
      stored: { hash: fixture().hash, format: 1, text: JSON.stringify(fixture().content) },
    })
  })

  test('may be written with spaces and line breaks: the checksum is of the content, not of the file', async () => {
    const pretty = await open(JSON.stringify(other, null, 4))
    expect(pretty).toEqual(await open(fileOf(other)))
    expect(pretty).toMatchObject({ now: [other.hash] })
  })

  test('in the place of the app’s own runs alone, and beside it where it is about something else', async () => {
    expect(await open(fileOf(other))).toMatchObject({ next: { pack: { hash: other.hash } } })
    const more = aboutAnother()
    const offered = await open(fileOf(more), running(other))
    expect(offered).toMatchObject({ now: [other.hash, more.hash] })
    if (!('next' in offered)) throw new Error('refused')
    expect(offered.next.pack.content.topics.map(({ id }) => id)).toEqual(['tiny', 'other-tiny'])
    expect(offered.next.parts.map(({ state }) => state)).toEqual(['older', 'runs', 'runs'])
  })

  test('brings no rules for consoles', async () => {
    const rules = [{ id: 'vsphere-client', is: { url: '(a+)+$' } }] as unknown as Content['consoles']
    const offered = await open(fileOf(later('2026-12-01', (content) => (content.consoles = rules))))
    expect(offered).toMatchObject({ next: { pack: { content: { consoles: fixture().content.consoles } } } })
  })
})

describe('is refused, with its reason, when it', () => {
  test.each([
    ['is no JSON', 'unstun', { why: 'not-a-pack' }],
    ['is a file of cases', '{"unstun":1,"cases":[]}', { why: 'not-a-pack' }],
    ['is a list', '[]', { why: 'not-a-pack' }],
    ['is cut short', FIXTURE.slice(0, -9), { why: 'not-a-pack' }],
    ['lacks its content', fileOf({ ...fixture(), content: null }), { why: 'damaged' }],
    ['has one changed letter', FIXTURE.replace('A tiny tree', 'A tine tree'), { why: 'damaged' }],
    ['has another checksum', fileOf({ ...fixture(), hash: '0'.repeat(64) }), { why: 'damaged' }],
    ['was written by a later release', fileOf({ ...fixture(), format: 2 }), { why: 'newer-format' }],
    ['is far too large', `{"format":1,"content":"${'x'.repeat(9 * 1024 * 1024)}"}`, { why: 'too-large' }],
    ['nests without end', `${'{"content":['.repeat(50_000)}`, { why: 'too-deep' }],
    ['runs already', FIXTURE, { why: 'same' }],
    ['is older than what runs', fileOf(edited((content) => (content.builds.date = '2026-11-20'))), null],
    ['gives itself a date', fileOf({ ...fixture(), date: '2030-01-01' }), { why: 'date', date: '2026-11-21' }],
    ['is of a day to come', fileOf(later('2031-01-01')), { why: 'future', date: '2031-01-01' }],
  ])('%s', async (_, file, refusal) => {
    const now = refusal ? running() : running(later('2026-12-01'))
    expect(await open(file, now)).toEqual(refusal ?? { why: 'older', date: '2026-12-01' })
  })

  test('cannot be proved, where the page has no cryptography', async () => {
    const subtle = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle')
    Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined, configurable: true })
    expect(await open(fileOf(other))).toEqual({ why: 'unproven' })
    Object.defineProperty(Crypto.prototype, 'subtle', subtle ?? {})
  })

  test('would be one too many', async () => {
    const renamed = (place: number) =>
      aboutAnother((content) => {
        const text = JSON.stringify(content).replaceAll('other-', `t${place}-`)
        Object.assign(content, JSON.parse(text))
      })
    const now = running(...Array.from({ length: 8 }, (_, place) => renamed(place)))
    expect(await open(fileOf(aboutAnother()), now)).toEqual({ why: 'too-many' })
  })
})

const advice = ({ articles }: Content) => articles.find(({ kind }) => kind === 'advice') as Article
const tree = (content: Content) => at(content.topics)

function at<T>(rows: readonly T[], place = 0): T {
  const row = rows[place]
  if (row === undefined) throw new Error('The fixture has no such row.')
  return row
}

const BROKEN: [string, (content: Content) => unknown, FaultCode, RegExp][] = [
  ['a field that nobody knows', (c) => Object.assign(c, { script: 'alert(1)' }), 'unknown-field', /^script$/],
  [
    'a field that is missing',
    (c) => Reflect.deleteProperty(advice(c).text.ja, 'summary'),
    'missing',
    /text\.ja\.summary$/,
  ],
  ['another kind of value', (c) => Object.assign(advice(c), { risk: 'low' }), 'form', /risk$/],
  ['no topic', (c) => (c.topics = []), 'missing', /^topics$/],
  ['a title without words', (c) => (advice(c).text.en.title = '  '), 'empty', /text\.en\.title$/],
  ['letters that turn text round', (c) => (advice(c).text.en.title = 'a\u202eb'), 'letters', /title$/],
  ['letters that cannot be seen', (c) => (advice(c).text.ja.title = 'a\u200bb'), 'letters', /title$/],
  ['half of a letter', (c) => (advice(c).text.ja.title = 'a\ud800'), 'letters', /title$/],
  ['a text without end', (c) => (advice(c).text.ja.title = 'x'.repeat(20_001)), 'too-long', /title$/],
  ['a list without end', (c) => (c.builds.rows = Array(5_001).fill(c.builds.rows[0])), 'too-many', /^builds\.rows$/],
  ['an id that is a path', (c) => (tree(c).id = '../../x'), 'id', /id$/],
  ['a link to a script', (c) => lead(c, { link: ['x'], to: 'javascript:alert(1)' }), 'address', /to$/],
  ['a link by http', (c) => lead(c, { link: ['x'], to: 'http://example.org/' }), 'address', /to$/],
  ['a link with a name in it', (c) => lead(c, { link: ['x'], to: 'https://user@example.org/' }), 'address', /to$/],
  ['a link that only looks outside', (c) => lead(c, { link: ['x'], to: 'https:/example.org' }), 'address', /to$/],
  [
    'a link with a line break',
    (c) => lead(c, { link: ['x'], to: 'https://example.org/\njavascript:x' }),
    'address',
    /to$/,
  ],
  ['a source with another scheme', (c) => (at(c.sources).url = 'data:text/html,x'), 'address', /url$/],
  ['a day that does not exist', (c) => (c.builds.date = '2026-02-30'), 'date', /^builds\.date$/],
  ['markup as a form of prose', (c) => lead(c, { html: '<b>x</b>' }), 'form', /lead/],
  ['an id twice', (c) => c.glossary.push(at(c.glossary)), 'twice', /ids/],
  ['a source twice', (c) => c.sources.push(at(c.sources)), 'twice', /sources/],
  [
    'two questions for one key',
    (c) => tree(c).questions.push({ ...at(tree(c).questions), id: 'new' }),
    'twice',
    /topic tiny/,
  ],
  ['a link to nowhere', (c) => lead(c, { link: ['x'], to: 'note/nowhere' }), 'unknown-id', /^advice/],
  ['an unknown source', (c) => lead(c, { cite: ['nobody'] }), 'unknown-id', /^advice/],
  ['an advice to nowhere', (c) => (at(at(tree(c).verdicts, 1).advice).advice = 'nothing'), 'unknown-id', /topic tiny/],
  ['a page that is not of its kind', (c) => (advice(c).kind = 'note'), 'id', /^advice/],
  ['languages of different days', (c) => (advice(c).checked.ja = '2026-01-01'), 'languages', /^advice/],
  ['languages with different sections', (c) => advice(c).text.ja.sections.reverse(), 'languages', /^advice/],
  [
    'a command in one language only',
    (c) => advice(c).text.en.lead.push({ code: 'x', language: 'text' }),
    'languages',
    /^advice/,
  ],
  ['an advice without steps', (c) => both(c, (sections) => sections.pop()), 'sections', /^advice/],
  [
    'a value that its key has not',
    (c) => (at(at(tree(c).questions).options).value = 'perhaps'),
    'options',
    /^question/,
  ],
  ['an answer that is not offered', (c) => at(tree(c).questions).options.pop(), 'options', /^question/],
  [
    'a condition of no known form',
    (c) => Object.assign(at(tree(c).verdicts), { when: { like: '.*' } }),
    'missing',
    /when/,
  ],
  [
    'a condition that nobody asks for',
    (c) => (at(tree(c).verdicts).when = { key: 'storage.load', is: ['high'] }),
    'unasked',
    /topic tiny/,
  ],
  [
    'a last row with a condition',
    (c) => (at(tree(c).verdicts, 2).when = { key: 'cpu.spike', is: ['yes'] }),
    'rows',
    /topic tiny/,
  ],
  ['a map that turns round', (c) => turn(c), 'map', /topic tiny/],
  ['a map without an outcome', (c) => tree(c).map.nodes.pop(), 'map', /topic tiny/],
  ['an example that comes out otherwise', (c) => (at(tree(c).examples).verdict = 'load'), 'example', /topic tiny/],
]

function lead(content: Content, inline: object): void {
  for (const language of ['ja', 'en'] as const) advice(content).text[language].lead.push({ p: [inline as never] })
}

function both(content: Content, change: (sections: unknown[]) => unknown): void {
  for (const language of ['ja', 'en'] as const) change(advice(content).text[language].sections)
}

function turn(content: Content): void {
  const { edges } = tree(content).map
  const [edge] = edges
  if (edge) edges.push({ from: edge.to, to: edge.from, values: [] })
}

describe('is refused, with the place, for', () => {
  test.each(BROKEN)('%s', async (_, edit, why, at) => {
    const refused = await open(fileOf(later('2026-12-01', edit)))
    expect(refused).toMatchObject({ why: 'content', fault: { why, at: expect.stringMatching(at) as unknown } })
  })

  test('an id of what runs, with another meaning', async () => {
    const more = aboutAnother((content) => {
      const text = JSON.stringify(content).replaceAll('other-cause', 'cause')
      Object.assign(content, JSON.parse(text))
      const note = content.articles.find(({ id }) => id === 'note/cause')
      if (note) note.text.en.title = 'Another cause'
    })
    expect(await open(fileOf(more))).toEqual({ why: 'content', fault: { why: 'collides', at: 'note/cause' } })
  })
})
