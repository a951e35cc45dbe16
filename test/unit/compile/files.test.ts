import { describe, expect, test } from 'vitest'
import { fileKind } from '#content/compile/read/file-kind.ts'
import { ADVICE, CONSOLIDATION, expectTold, NOTE, TREE, type Broken } from './tiny-content.ts'

describe('what a file is, told by its path', () => {
  test.each([
    ['content/tables/glossary.yaml', { kind: 'table', table: 'glossary' }],
    ['content/tables/asked/notes-a.yaml', { kind: 'asked' }],
    ['content/topics/a-b/tree.yaml', { kind: 'tree', topic: 'a-b' }],
    ['content/topics/a/questions/x-1.yaml', { kind: 'question', topic: 'a', id: 'x-1' }],
    ['content/topics/a/notes/x.en.md', { kind: 'note', topic: 'a', id: 'x', language: 'en' }],
    ['content/topics/a/advice/x.ja.md', { kind: 'advice', topic: 'a', id: 'x', language: 'ja' }],
    ['content/topics/a/advice/x.md', null],
    ['content/topics/a/advice/x.fr.md', null],
    ['content/topics/a/questions/X.yaml', null],
    ['content/tables/other.yaml', null],
    ['content/tables/asked.yaml', null],
    ['content/tables/asked/Notes.yaml', null],
  ])('%s', (path, kind) => {
    expect(fileKind(path)).toEqual(kind)
  })
})

const BROKEN: Broken[] = [
  [
    'a missing table',
    [{ file: 'tables/sources.yaml', from: '', to: null }],
    [['tables/sources.yaml', 1, 'file is missing']],
  ],
  ['a missing tree', [{ file: TREE, from: '', to: null }], [[TREE, 1, 'file is missing']]],
  [
    'missing coverage',
    [{ file: 'topics/tiny/coverage.yaml', from: '', to: null }],
    [['topics/tiny/coverage.yaml', 1, 'file is missing']],
  ],
  [
    'a missing language',
    [{ file: `${NOTE}.en.md`, from: '', to: null }],
    [[`${NOTE}.ja.md`, 1, 'missing language: cause.en.md does not exist']],
  ],
  [
    'no front matter',
    [{ file: `${NOTE}.en.md`, from: '---\ntitle: Cause', to: 'title: Cause' }],
    [[`${NOTE}.en.md`, 1, 'front matter is missing: the first line is ---, another --- ends it']],
  ],
  [
    'no YAML',
    [{ file: CONSOLIDATION, from: 'Needed }', to: 'Needed }}' }],
    [[CONSOLIDATION, 'Needed }}', /no YAML: /]],
  ],
  [
    'no YAML in front matter',
    [{ file: `${NOTE}.en.md`, from: 'title: Cause', to: 'title: Cause: why' }],
    [[`${NOTE}.en.md`, 2, /no YAML: /]],
  ],
  [
    'a key that stands twice',
    [{ file: CONSOLIDATION, from: 'input: choice', to: 'input: choice\ninput: duration' }],
    [[CONSOLIDATION, 'input: duration', 'no YAML: Map keys must be unique']],
  ],
  [
    'an alias',
    [{ file: TREE, from: '{ advice: reserve-cpu,', to: '{ advice: &a reserve-cpu }\n      - { advice: *a,' }],
    [[TREE, '*a', 'write it out: no aliases']],
  ],
  [
    'a file that has no meaning where it stands',
    [{ file: `${ADVICE}.md`, from: null, to: 'x' }],
    [[`${ADVICE}.md`, 1, /unknown file; known are /]],
  ],
]

describe('files that cannot be read', () => {
  test.each(BROKEN)('%s', (_, edits, says) => expectTold(edits, says))
})
