import { describe, expect, test } from 'vitest'
import { compile } from '#content/compile/compile.ts'
import { edited, told } from './tiny-content.ts'

describe('the tiny content, which every broken example starts from', () => {
  test('has no fault', () => {
    expect(told()).toEqual([])
  })

  test('is looked at as a whole', () => {
    expect(compile(edited()).looked).toEqual({
      files: 16,
      questions: 3,
      articles: 3,
      verdicts: 3,
      examples: 2,
      terms: 2,
      phrases: 4,
      sources: 2,
      builds: 2,
      paragraphs: 2,
    })
  })
})

describe('looking at nothing', () => {
  test('no files at all is a fault', () => {
    const { pack, problems } = compile([])
    expect(pack).toBeNull()
    expect(problems).toContainEqual({ file: 'content', line: 1, says: 'no files were found' })
  })

  test('a table without rows is a fault', () => {
    expect(told({ file: 'tables/glossary.yaml', from: null, to: '[]\n' })).toContain('content:1: no terms were found')
  })

  test('a folder without phrases is a fault', () => {
    const none = ['notes', 'terms'].map((name) => ({ file: `tables/asked/${name}.yaml`, from: null, to: null }))
    expect(told(...none)).toEqual(['content:1: no phrases were found'])
  })
})
