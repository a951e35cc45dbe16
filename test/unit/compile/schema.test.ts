import { describe, expect, test } from 'vitest'
import { ADVICE, CONSOLIDATION, expectTold, NOTE, told, TREE, type Broken } from './tiny-content.ts'

const COVERAGE = 'topics/tiny/coverage.yaml'
const BUILDS = 'tables/esxi-builds.yaml'
const SOURCES = 'tables/sources.yaml'

const BROKEN: Broken[] = [
  [
    'an unknown field',
    [{ file: CONSOLIDATION, from: '    hint:', to: '    help:' }],
    [[CONSOLIDATION, 'help:', 'options.0.help: unknown field']],
  ],
  [
    'a missing field',
    [{ file: CONSOLIDATION, from: 'input: choice\n', to: '' }],
    [[CONSOLIDATION, 1, 'input: field is missing']],
  ],
  [
    'a wrong type',
    [{ file: BUILDS, from: 'build: 22380479', to: "build: '22380479'" }],
    [[BUILDS, '22380479', 'rows.1.build: expected number, found "22380479"']],
  ],
  [
    'a language that is missing in YAML',
    [{ file: CONSOLIDATION, from: ', en: Consolidation }', to: ' }' }],
    [[CONSOLIDATION, 'label: { ja: 統合の要否', 'label.en: field is missing']],
  ],
  [
    'a language that is empty',
    [{ file: CONSOLIDATION, from: 'en: Consolidation }', to: "en: ' ' }" }],
    [[CONSOLIDATION, "en: ' '", 'label.en: text is missing, found " "']],
  ],
  [
    'an unknown case key',
    [{ file: CONSOLIDATION, from: 'key: vm.consolidation', to: 'key: vm.other' }],
    [[CONSOLIDATION, 1, /key: not a key of a case; expected .*"vm\.consolidation".*, found "vm\.other"$/]],
  ],
  [
    'an unknown case value in a condition',
    [{ file: TREE, from: 'is: [reproduced]', to: 'is: [reproduced, maybe]' }],
    [[TREE, 'maybe', /verdicts\.1\.when\.all\.0\.is\.1: expected .*"reproduced".*, found "maybe"$/]],
  ],
  [
    'an unknown case key in a condition',
    [{ file: TREE, from: 'not: { key: vm.consolidation,', to: 'not: { key: vm.other,' }],
    [[TREE, 'vm.other', /verdicts\.1\.when\.all\.1\.not\.key: not a key of a case/]],
  ],
  [
    'a comparison with a key that is no number',
    [{ file: TREE, from: 'key: stun.at-removal-longest-ms', to: 'key: symptom' }],
    [[TREE, 'key: symptom', /standIns\.0\.when\.key: not a key that holds a number/]],
  ],
  [
    'a condition that is none',
    [{ file: TREE, from: 'not: { key: vm.consolidation, is: needed }', to: 'nor: 1' }],
    [
      [TREE, 'nor: 1', 'verdicts.1.when.all.1.is: field is missing'],
      [TREE, 'nor: 1', 'verdicts.1.when.all.1.key: field is missing'],
      [TREE, 'nor: 1', 'verdicts.1.when.all.1.nor: unknown field'],
    ],
  ],
  [
    'an unknown case value in an example',
    [{ file: TREE, from: 'given: { vm.consolidation: needed }', to: 'given: { vm.consolidation: nedeed }' }],
    [[TREE, 'nedeed', /examples\.0\.given\.vm\.consolidation: expected .*, found "nedeed"$/]],
  ],
  [
    'an unknown field in front matter',
    [{ file: `${NOTE}.ja.md`, from: 'related:', to: 'relates:' }],
    [
      [`${NOTE}.ja.md`, 2, 'related: field is missing'],
      [`${NOTE}.ja.md`, 'relates:', 'relates: unknown field'],
    ],
  ],
  [
    'a risk class that does not exist',
    [{ file: `${ADVICE}.en.md`, from: 'risk: [can-stun, ', to: 'risk: [may-stun, ' }],
    [[`${ADVICE}.en.md`, 'may-stun', /risk\.0: expected .*"can-stun".*, found "may-stun"$/]],
  ],
  [
    'a note with a risk',
    [{ file: `${NOTE}.ja.md`, from: 'sources:', to: 'risk: [read-only]\nsources:' }],
    [[`${NOTE}.ja.md`, 'risk:', 'risk: unknown field']],
  ],
  [
    'a day that does not exist',
    [{ file: `${NOTE}.ja.md`, from: '2026-11-21', to: '2026-02-30' }],
    [[`${NOTE}.ja.md`, 'checked:', 'checked: no such day, found "2026-02-30"']],
  ],
  [
    'a paragraph that nothing tells',
    [{ file: COVERAGE, from: 'what is left, by: [note/cause]', to: 'what is left, by: []' }],
    [[COVERAGE, 'by: []', 'paragraphs.0.by: nothing tells this paragraph, found 0']],
  ],
  [
    'a source over http',
    [{ file: SOURCES, from: 'https://', to: 'http://' }],
    [[SOURCES, 'http://', '0.url: an address begins with https://, found "http://example.com/kb1"']],
  ],
  [
    'a build table with a bad date',
    [{ file: BUILDS, from: '2024-02-29', to: '29.02.2024' }],
    [[BUILDS, '29.02', 'rows.0.date: a date is YYYY-MM-DD or YYYY-MM, found "29.02.2024"']],
  ],
  [
    'several faults in several files, sorted',
    [
      { file: CONSOLIDATION, from: 'input: choice', to: 'inputs: choice' },
      { file: SOURCES, from: 'publisher: Example\n  read: second-hand', to: 'read: second-hand' },
    ],
    [
      [SOURCES, 'id: guide', '1.publisher: field is missing'],
      [CONSOLIDATION, 1, 'input: field is missing'],
      [CONSOLIDATION, 2, 'inputs: unknown field'],
    ],
  ],
]

describe('what the schemas refuse', () => {
  test.each(BROKEN)('%s', (_, edits, says) => expectTold(edits, says))
})

describe('what the schemas accept', () => {
  test.each([
    ['a single value for a list', { file: TREE, from: 'is: [reproduced]', to: 'is: reproduced' }],
    ['unknown where it is listed', { file: TREE, from: 'is: [reproduced]', to: 'is: [reproduced, unknown]' }],
    ['a month as the date of a release', { file: BUILDS, from: '2024-02-29', to: '2024-02' }],
    ['no without quotes: YAML is 1.2', { file: TREE, from: "is: 'no' }", to: 'is: no }' }],
  ])('%s', (_, edit) => {
    expect(told(edit)).toEqual([])
  })
})
