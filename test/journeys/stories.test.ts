import { describe, expect, test } from 'vitest'
import { decide } from '#shared/decide/decide.ts'
import { explain } from '#shared/decide/explain.ts'
import type { CaseFacts } from '#shared/model/case.ts'
import { LANGUAGES } from '#shared/model/language.ts'
import { article, content, topic } from './content.ts'
import { STORIES, type Story } from './stories.ts'

/** Walks a story: at each step what is asked, and the advice that stands before a verdict does. */
function walk({ steps }: Story) {
  let facts: CaseFacts = {}
  const early = new Set<string>()
  const walked = steps.map(([expected, said]) => {
    const { ask, advice } = decide(topic, facts, content.builds)
    for (const id of ask ? advice : []) early.add(id)
    facts = { ...facts, ...said }
    return { expected, asked: ask?.key ?? null }
  })
  return { facts, early: [...early], walked, end: decide(topic, facts, content.builds) }
}

describe('the nights of administrators', () => {
  test.each(STORIES)('$story', (story) => {
    const { end, early, walked } = walk(story)
    const inTurn = walked.filter(({ expected }) => expected !== null)
    expect(inTurn.map(({ asked }) => asked)).toEqual(inTurn.map(({ expected }) => expected))
    expect(end.ask).toBeNull()
    expect(end.verdict).toBe(story.verdict)
    expect(end.advice).toEqual(story.advice)
    expect(early).toEqual(story.early ?? [])
  })

  test.each(STORIES)('can be read in both languages: $story', (story) => {
    const { end } = walk(story)
    expect(end.advice.length).toBeGreaterThan(0)
    for (const id of end.advice) {
      const { risk, text } = article(`advice/${id}`)
      expect(risk.length, id).toBeGreaterThan(0)
      for (const language of LANGUAGES) {
        expect(text[language].title, id).not.toBe('')
        expect(text[language].sections.map(({ role }) => role).slice(0, 5), id).toEqual([
          'when',
          'cost',
          'steps',
          'verify',
          'undo',
        ])
      }
    }
    const row = topic.verdicts.find(({ id }) => id === end.verdict)
    for (const language of LANGUAGES) expect(row?.meaning[language].length).toBeGreaterThan(0)
  })

  test.each(STORIES)('rests on answers that were given: $story', (story) => {
    const { facts, end } = walk(story)
    expect(end.because.length).toBeGreaterThan(0)
    const standIns = topic.standIns.map(({ key }) => key)
    const given = end.because.filter(({ key }) => key !== 'host.nfs3-fix' && !standIns.includes(key))
    expect(given.map(({ key }) => ({ key, value: facts[key] }))).toEqual(given)
    const reached = explain(topic, facts, content.builds).rows.find(({ verdict }) => verdict === end.verdict)
    expect(reached?.status).toBe('applies')
  })

  test('together they come to every verdict and every advice', () => {
    const ends = STORIES.map((story) => walk(story).end)
    expect(new Set(ends.map(({ verdict }) => verdict))).toEqual(new Set(topic.verdicts.map(({ id }) => id)))
    const advised = new Set(ends.flatMap(({ advice }) => advice))
    const all = content.articles.filter(({ kind }) => kind === 'advice').map(({ id }) => id.replace('advice/', ''))
    expect(advised).toEqual(new Set(all))
  })
})
