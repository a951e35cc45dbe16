import { expect, test } from 'vitest'
import type { Content } from '#shared/model/pack.ts'
import { changesBetween, outcomesBetween } from '#shared/packs/changes.ts'
import { edited, fixture } from './made.ts'

const before = fixture().content
const changes = (edit: (content: Content) => unknown) => changesBetween(before, edited(edit).content)

test('nothing differs from itself', () => {
  expect(changesBetween(before, fixture().content)).toEqual([])
  expect(outcomesBetween(before, fixture().content)).toEqual([])
})

test('what came and what is gone goes by its title', () => {
  const found = changes((content) => {
    content.builds.rows.push({ build: 99_999_999, version: '9.9.9', name: '9.9 U9' })
    content.glossary.pop()
  })
  expect(found.map(({ kind, is, title }) => [kind, is, title.en])).toEqual([
    ['term', 'removed', before.glossary.at(-1)?.term.en],
    ['build', 'added', '99999999 (9.9 U9)'],
  ])
})

test('of what changed, the lines that are gone and new, and how many words that makes', () => {
  const [found] = changes((content) => {
    const [page] = content.articles
    if (!page) return
    page.text.en.summary = `${page.text.en.summary} And three words.`
    page.text.ja.title = '別の題'
  })
  const [page] = before.articles
  expect(found).toMatchObject({
    is: 'changed',
    was: { ja: page?.text.ja.title },
    title: { ja: '別の題' },
    lines: {
      en: { gone: [page?.text.en.summary], came: [`${page?.text.en.summary} And three words.`], fewer: 0, more: 3 },
    },
  })
})

test('a rule that is another changes its row though no word does', () => {
  const [found, ...others] = changes((content) => {
    const row = content.topics[0]?.verdicts[1]
    if (row) row.when = { key: 'isolation.result', is: ['reproduced', 'not-reproduced'] }
  })
  expect(others).toEqual([])
  expect(found).toMatchObject({
    kind: 'verdict',
    lines: { ja: { came: ['isolation.result = reproduced / not-reproduced'] } },
  })
})

test('known cases that would come out otherwise are named', () => {
  const after = edited((content) => {
    const row = content.topics[0]?.verdicts[0]
    if (row) row.when = { key: 'vm.consolidation', is: ['not-needed'] }
  }).content
  expect(outcomesBetween(before, after)).toEqual([expect.objectContaining({ was: 'stray' })])
})
