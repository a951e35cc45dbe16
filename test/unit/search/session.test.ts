import { beforeAll, describe, expect, it } from 'vitest'
import type { Pack } from '#shared/model/pack.ts'
import { buildContentIndex } from '#shared/search/content-search.ts'
import type { IndexFile } from '#shared/search/index-file.ts'
import { writeIndex } from '#shared/search/write-index.ts'
import { PLAIN_WORDS } from '#shared/search/plain-words.ts'
import type { KeptIndex } from '#shared/search/obtain-index.ts'
import { SearchSession, type SearchReply } from '#shared/search/session.ts'
import { buildPack } from '../../../content/compile/build.ts'
import { ROOT } from '../../tools/root.ts'

let pack: Pack

beforeAll(async () => {
  const compiled = await buildPack(ROOT)
  if (!compiled.pack) throw new Error('the content does not compile')
  pack = compiled.pack
})

/** A place for the index of one device; at first it is empty. */
function device(): { bytes: Uint8Array | null } & KeptIndex {
  const place = {
    bytes: null as Uint8Array | null,
    load: () => Promise.resolve(place.bytes),
    save: ({ index, words }: IndexFile, of: string) =>
      Promise.resolve(void (place.bytes = writeIndex(index, of, words))),
  }
  return place
}

/** A session whose later steps run when the test says so. */
function session(kept: KeptIndex = device(), patience: () => Promise<void> = () => new Promise(() => {})) {
  const replies: SearchReply[] = []
  const steps: (() => void)[] = []
  let loads = 0
  const words = () => {
    loads++
    return Promise.resolve(PLAIN_WORDS)
  }
  const made = new SearchSession({
    reply: (reply) => void replies.push(reply),
    later: (step) => void steps.push(step),
    words,
    kept: () => Promise.resolve(kept),
    patience,
  })
  return {
    made,
    replies,
    step: () => steps.shift()?.(),
    rest: () => steps.splice(0).forEach((each) => each()),
    loads: () => loads,
  }
}

const ask = (id: number, text: string) => ({
  kind: 'ask' as const,
  id,
  asked: { text, language: 'en' as const, limit: 5 },
})
const open = (index: Uint8Array | null = null) => ({
  kind: 'open' as const,
  content: pack.content,
  hash: pack.hash,
  index,
})

describe('a search session', () => {
  it('answers in two stages', async () => {
    const { made, replies, rest } = session()
    await made.receive(open())
    await made.receive(ask(1, 'hotadd'))
    rest()
    rest()
    expect(replies.map(({ id, stage }) => [id, stage])).toEqual([
      [1, 1],
      [1, 2],
    ])
    expect(replies[1]?.hits[0]?.id).toBe('term/hotadd')
  })

  it('answers only the latest of the questions that came meanwhile, and stops between stages for a newer one', async () => {
    const { made, replies, step, rest } = session()
    await made.receive(open())
    rest()
    await made.receive(ask(1, 'h'))
    await made.receive(ask(2, 'ho'))
    step()
    expect(replies).toEqual([])
    step()
    expect(replies.map(({ id, stage }) => [id, stage])).toEqual([[2, 1]])
    await made.receive(ask(3, 'hot'))
    rest()
    rest()
    expect(replies.map(({ id, stage }) => [id, stage])).toEqual([
      [2, 1],
      [3, 1],
      [3, 2],
    ])
  })

  it('answers a question that was asked before the content was there', async () => {
    const { made, replies, rest } = session()
    await made.receive(ask(1, 'cbt'))
    rest()
    expect(replies).toEqual([])
    await made.receive(open())
    rest()
    expect(replies[0]?.hits[0]?.id).toBe('term/cbt')
  })

  it('takes the shipped index of this content, and no other', async () => {
    const bytes = writeIndex(buildContentIndex(pack.content), pack.hash, PLAIN_WORDS)
    const shipped = session()
    await shipped.made.receive(open(bytes))
    expect(shipped.loads()).toBe(0)
    const other = session()
    await other.made.receive({ ...open(bytes), hash: 'another' })
    expect(other.loads()).toBe(1)
    for (const { made, replies, rest } of [shipped, other]) {
      await made.receive(ask(1, 'transport mode'))
      rest()
      rest()
      expect(replies.at(-1)?.hits.length).toBe(5)
    }
    expect(shipped.replies.at(-1)).toEqual(other.replies.at(-1))
  })

  it('keeps the index that it built, and reads it at the next start of the same content only', async () => {
    const kept = device()
    const first = session(kept)
    await first.made.receive(open())
    first.rest()
    await expect.poll(() => kept.bytes).toEqual(writeIndex(buildContentIndex(pack.content), pack.hash, PLAIN_WORDS))
    const next = session(kept)
    await next.made.receive(open())
    expect(next.loads()).toBe(0)
    await next.made.receive(ask(1, 'transport mode'))
    next.rest()
    next.rest()
    expect(next.replies.at(-1)?.hits.length).toBe(5)
    const other = session(kept)
    await other.made.receive({ ...open(), hash: 'another' })
    expect(other.loads()).toBe(1)
  })

  it('builds anew where the kept index is damaged', async () => {
    const kept = device()
    kept.bytes = Uint8Array.of(1, 2, 3, 4)
    const { made, replies, rest, loads } = session(kept)
    await made.receive(open())
    expect(loads()).toBe(1)
    await made.receive(ask(1, 'transport mode'))
    rest()
    rest()
    expect(replies.at(-1)?.hits.length).toBe(5)
    await expect.poll(() => kept.bytes?.length).toBeGreaterThan(1000)
  })

  it('does not wait for a database that never answers, nor for one that fails', async () => {
    const never: KeptIndex = { load: () => new Promise(() => {}), save: () => new Promise(() => {}) }
    const broken: KeptIndex = {
      load: () => Promise.reject(new Error('full')),
      save: () => Promise.reject(new Error('full')),
    }
    for (const { made, replies, rest } of [session(never, () => Promise.resolve()), session(broken)]) {
      await made.receive(open())
      await made.receive(ask(1, 'transport mode'))
      rest()
      rest()
      expect(replies.at(-1)?.hits.length).toBe(5)
    }
  })

  it('says so where it cannot start', async () => {
    const made = new SearchSession({
      reply: () => {},
      later: () => {},
      words: () => Promise.reject(new Error('not there')),
      kept: () => Promise.reject(new Error('not there')),
      patience: () => new Promise(() => {}),
    })
    await expect(made.receive(open())).rejects.toThrow('not there')
  })

  it('finds own cases apart from content, as they are now', async () => {
    const { made, replies, rest } = session()
    await made.receive(open())
    await made.receive({ kind: 'cases', cases: [{ id: '7', title: 'sql01 freezes', note: '毎晩 2 時、会計サーバー' }] })
    await made.receive(ask(1, '会計サーバー'))
    rest()
    rest()
    expect(replies.at(-1)).toMatchObject({ cases: [{ id: 'case/7' }], hits: [], suggestions: [] })
    await made.receive({ kind: 'cases', cases: [] })
    await made.receive(ask(2, '会計サーバー'))
    rest()
    rest()
    expect(replies.at(-1)?.cases).toEqual([])
  })

  it('finds a case by any word of its note, also one of another field', async () => {
    const { made, replies, rest } = session()
    await made.receive(open())
    const note = 'called about the licence after the restore of the tape'
    await made.receive({ kind: 'cases', cases: [{ id: '8', title: 'dc01', note }] })
    for (const [at, word] of ['licence', 'restore', 'tape'].entries()) {
      await made.receive(ask(at + 1, word))
      rest()
      rest()
      expect(replies.at(-1)).toMatchObject({ id: at + 1, cases: [{ id: 'case/8' }] })
    }
  })

  it('suggests what may have been meant where nothing was found', async () => {
    const { made, replies, rest } = session()
    await made.receive(open())
    await made.receive(ask(1, 'KB1618'))
    rest()
    rest()
    expect(replies.at(-1)).toMatchObject({ hits: [], cases: [] })
    expect(replies.at(-1)?.suggestions[0]).toBe('KB1681')
  })
})
