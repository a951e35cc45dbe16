import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { buildPack } from '#content/compile/build.ts'
import { compile } from '#content/compile/compile.ts'
import type { SourceFile } from '#content/compile/read/source-file.ts'
import { both, edited, NOTE, TINY, TREE } from './tiny-content.ts'

const packOf = (files: SourceFile[]) => compile(files).pack

describe('the pack', () => {
  test('is what the files on disk make', async () => {
    const { pack } = await buildPack(TINY)
    expect(pack).toEqual(packOf(edited()))
    expect(pack?.format).toBe(1)
  })

  test('has the same bytes whatever the order of the files', () => {
    expect(JSON.stringify(packOf(edited().toReversed()))).toBe(JSON.stringify(packOf(edited())))
  })

  test('has the same bytes whatever the order of rows that have none', () => {
    const rows = {
      file: 'tables/sources.yaml',
      from: null,
      to: edited().find(({ path }) => path.endsWith('sources.yaml'))?.text ?? '',
    }
    expect(rows.to).toContain('id: kb1')
    const turned = `${rows.to.slice(rows.to.indexOf('- id: guide'))}${rows.to.slice(0, rows.to.indexOf('- id: guide'))}`
    const swapped = edited().map((file) =>
      file.path === 'content/tables/sources.yaml' ? { ...file, text: turned } : file,
    )
    expect(JSON.stringify(packOf(swapped))).toBe(JSON.stringify(packOf(edited())))
  })

  test('carries the SHA-256 of its content', () => {
    const pack = packOf(edited())
    expect(pack?.hash).toBe(createHash('sha256').update(JSON.stringify(pack?.content)).digest('hex'))
  })

  test('has another hash when one letter is another', () => {
    const other = packOf(edited({ file: TREE, from: 'en: A tiny tree', to: 'en: A tiny bush' }))
    expect(other?.hash).not.toBe(packOf(edited())?.hash)
  })

  test('is dated by its newest content, not by the clock', () => {
    expect(packOf(edited())?.date).toBe('2026-11-21')
    expect(packOf(edited(...both(NOTE, '2026-11-21', '2027-01-05')))?.date).toBe('2027-01-05')
    expect(packOf(edited({ file: 'tables/esxi-builds.yaml', from: '2026-11-20', to: '2027-02-01' }))?.date).toBe(
      '2027-02-01',
    )
  })

  test('is sorted: articles, terms and sources by id, builds by number', () => {
    const content = packOf(edited())?.content
    expect(content?.articles.map(({ id }) => id)).toEqual([
      'advice/consolidate-disks',
      'advice/reserve-cpu',
      'note/cause',
    ])
    expect(content?.glossary.map(({ id }) => id)).toEqual(['hotadd', 'stun'])
    expect(content?.asked?.map(({ id }) => id)).toEqual(['note/cause', 'term/stun'])
    expect(content?.sources.map(({ id }) => id)).toEqual(['guide', 'kb1'])
    expect(content?.builds.rows.map(({ build }) => build)).toEqual([22380479, 23305546])
  })

  test('holds the tree with its questions, its conditions with lists, and its map', () => {
    const topic = packOf(edited())?.content.topics[0]
    expect(topic?.questions.map(({ id }) => id)).toEqual(['consolidation', 'isolation-result', 'cpu-spike'])
    expect(topic?.verdicts[0]?.when).toEqual({ key: 'vm.consolidation', is: ['needed'] })
    expect(topic?.verdicts[2]).not.toHaveProperty('when')
    expect(topic?.map.edges).toContainEqual({ from: 'question/consolidation', to: 'verdict/stray', values: ['needed'] })
  })

  test('is not made while there is a problem', () => {
    expect(packOf(edited({ file: TREE, from: 'verdict: stray\n', to: 'verdict: load\n' }))).toBeNull()
  })
})
