import { describe, expect, test } from 'vitest'
import { ADVICE, both, CONSOLIDATION, expectTold, NOTE, told, TREE, type Broken } from './tiny-content.ts'

const GLOSSARY = 'tables/glossary.yaml'
const SOURCES = 'tables/sources.yaml'
const CPU_SPIKE = 'topics/tiny/questions/cpu-spike.yaml'
const COVERAGE = 'topics/tiny/coverage.yaml'

const UNKNOWN_IDS: Broken[] = [
  [
    'advice of a verdict',
    [{ file: TREE, from: 'advice: reserve-cpu,', to: 'advice: reserve-gpu,' }],
    [
      ['topics/tiny/advice/reserve-cpu.ja.md', 1, /unreachable: /],
      [TREE, 'reserve-gpu', 'unknown advice «reserve-gpu», did you mean «reserve-cpu»?'],
    ],
  ],
  [
    'advice of a clean-up',
    [{ file: TREE, from: 'advice: consolidate-disks,', to: 'advice: other,' }],
    [[TREE, 'advice: other', 'unknown advice «other»']],
  ],
  [
    'advice of an example',
    [{ file: TREE, from: 'advice: [consolidate-disks]', to: 'advice: [other]' }],
    [[TREE, 'advice: [other]', 'unknown advice «other»']],
  ],
  [
    'a question in the order',
    [{ file: TREE, from: 'questions: [', to: 'questions: [color, ' }],
    [[TREE, 'color', 'unknown question «color»']],
  ],
  [
    'a question in refine',
    [{ file: TREE, from: 'refine: [cpu-spike]', to: 'refine: [cpu-spike, cpu-spikes]' }],
    [[TREE, 'cpu-spikes', 'unknown question «cpu-spikes», did you mean «cpu-spike»?']],
  ],
  [
    'a verdict in notHeldBy',
    [{ file: TREE, from: 'notHeldBy: []', to: 'notHeldBy: [strays]' }],
    [[TREE, 'notHeldBy', 'unknown verdict «strays», did you mean «stray»?']],
  ],
  [
    'a verdict of a known issue',
    [{ file: TREE, from: 'verdicts: [stray]', to: 'verdicts: [other]' }],
    [[TREE, 'verdicts: [other]', 'unknown verdict «other»']],
  ],
  [
    'a verdict of an example',
    [{ file: TREE, from: 'verdict: stray', to: 'verdict: other' }],
    [[TREE, 'verdict: other', 'unknown verdict «other»']],
  ],
  [
    'a note in related',
    both(ADVICE, 'related: [note/cause]', 'related: [note/causes]'),
    [
      [`${ADVICE}.en.md`, 'related:', 'related to nowhere: «note/causes», did you mean «note/cause»?'],
      [`${ADVICE}.ja.md`, 'related:', 'related to nowhere: «note/causes», did you mean «note/cause»?'],
    ],
  ],
  [
    'an article related to itself',
    both(NOTE, 'related: [', 'related: [note/cause, '),
    [
      [`${NOTE}.en.md`, 'related:', 'an article is not related to itself'],
      [`${NOTE}.ja.md`, 'related:', 'an article is not related to itself'],
    ],
  ],
  [
    'the source of a paragraph',
    [
      {
        file: CONSOLIDATION,
        from: 'is [another cause](note/cause) [@kb1].',
        to: 'is\n    [another cause](note/cause) [@kb9].',
      },
    ],
    [
      [
        CONSOLIDATION,
        'A delta is',
        'why: citations differ: «kb9» here, «kb1» in content/topics/tiny/questions/consolidation.yaml:7',
      ],
      [CONSOLIDATION, '[@kb9]', 'unknown source «kb9», did you mean «kb1»?; known are in content/tables/sources.yaml'],
    ],
  ],
  [
    'the source of a section',
    both(ADVICE, '{#steps} [@kb1]', '{#steps} [@kb1 @other]'),
    [
      [`${ADVICE}.en.md`, 'sources:', 'source «other» is cited, but not listed'],
      [`${ADVICE}.en.md`, '{#steps}', 'unknown source «other»; known are in content/tables/sources.yaml'],
      [`${ADVICE}.ja.md`, 'sources:', 'source «other» is cited, but not listed'],
      [`${ADVICE}.ja.md`, '{#steps}', 'unknown source «other»; known are in content/tables/sources.yaml'],
    ],
  ],
  [
    'the source of a glossary entry',
    [{ file: GLOSSARY, from: 'sources: [kb1]', to: 'sources: [kb7]' }],
    [[GLOSSARY, 'kb7', /unknown source «kb7»/]],
  ],
  [
    'the source that is covered',
    [{ file: COVERAGE, from: 'source: kb1', to: 'source: other' }],
    [[COVERAGE, 1, /unknown source «other»/]],
  ],
]

describe('ids that name nothing', () => {
  test.each(UNKNOWN_IDS)('%s', (_, edits, says) => expectTold(edits, says))
})

const NOWHERE: Broken[] = [
  [
    'a link in an article',
    [{ file: `${ADVICE}.en.md`, from: '(term/stun)', to: '(term/stum)' }],
    [[`${ADVICE}.en.md`, 'term/stum', 'link to nowhere: «term/stum», did you mean «term/stun»?']],
  ],
  [
    'a link in a question',
    [{ file: CONSOLIDATION, from: '[another cause](note/cause)', to: '[another cause](note/other)' }],
    [[CONSOLIDATION, 'note/other', 'link to nowhere: «note/other»']],
  ],
  [
    'a link by http',
    [{ file: `${NOTE}.ja.md`, from: 'https://', to: 'http://' }],
    [[`${NOTE}.ja.md`, 'http://', /link «http:\/\/example\.com\/kb1»: inside it is advice\/x, /]],
  ],
  [
    'a link to a file',
    [{ file: `${NOTE}.en.md`, from: 'https://example.com/kb1', to: '../advice/x.md' }],
    [[`${NOTE}.en.md`, '../advice', /link «\.\.\/advice\/x\.md»: inside it is advice\/x, /]],
  ],
]

describe('links to nowhere', () => {
  test.each(NOWHERE)('%s', (_, edits, says) => expectTold(edits, says))

  test('questions and verdicts can be linked', () => {
    const edit = {
      file: CONSOLIDATION,
      from: '[another cause](note/cause)',
      to: '[a](note/cause) [b](question/cpu-spike) [c](verdict/load)',
    }
    expect(told(edit)).toEqual([])
  })
})

const TWICE: Broken[] = [
  [
    'a glossary entry',
    [{ file: GLOSSARY, from: 'id: hotadd', to: 'id: stun' }],
    [[GLOSSARY, 7, 'duplicate glossary entry «stun», also in content/tables/glossary.yaml:1']],
  ],
  [
    'a source',
    [
      { file: SOURCES, from: 'id: guide', to: 'id: kb1' },
      ...both(ADVICE, '[@guide]', '[@kb1]'),
      ...both(ADVICE, 'sources: [guide, kb1]', 'sources: [kb1]'),
    ],
    [[SOURCES, 7, 'duplicate source «kb1», also in content/tables/sources.yaml:1']],
  ],
  [
    'a verdict',
    [{ file: TREE, from: 'id: load', to: 'id: stray' }],
    [[TREE, 25, 'duplicate verdict «stray», also in content/topics/tiny/tree.yaml:15']],
  ],
  [
    'a known issue',
    [
      {
        file: TREE,
        from: 'knownIssues:',
        to: 'knownIssues:\n  - { id: stray-known, title: { ja: 差分, en: Delta }, verdicts: [], excludedBy: [] }',
      },
    ],
    [[TREE, 11, 'duplicate known issue «stray-known», also in content/topics/tiny/tree.yaml:10']],
  ],
  [
    'two questions for one key',
    [
      { file: CPU_SPIKE, from: 'key: cpu.spike', to: 'key: vm.consolidation' },
      { file: CPU_SPIKE, from: "value: 'yes'", to: 'value: needed' },
      { file: CPU_SPIKE, from: "value: 'no'", to: 'value: not-needed' },
      { file: TREE, from: ", unless: { key: cpu.spike, is: 'no' }", to: '' },
    ],
    [
      [
        CPU_SPIKE,
        1,
        'duplicate question for the key «vm.consolidation», also in content/topics/tiny/questions/consolidation.yaml:1',
      ],
    ],
  ],
  [
    'an option',
    [
      {
        file: CONSOLIDATION,
        from: '  - value: not-needed',
        to: '  - { value: needed, label: { ja: 要, en: Yes } }\n  - value: not-needed',
      },
    ],
    [
      [
        CONSOLIDATION,
        'value: needed, label',
        'duplicate option «needed», also in content/topics/tiny/questions/consolidation.yaml:26',
      ],
    ],
  ],
  [
    'an example',
    [{ file: TREE, from: 'name: empty', to: 'name: needed' }],
    [[TREE, 51, 'duplicate example «needed», also in content/topics/tiny/tree.yaml:47']],
  ],
  [
    'a question in the order',
    [{ file: TREE, from: 'questions: [consolidation, ', to: 'questions: [consolidation, consolidation, ' }],
    [[TREE, 'questions:', '«consolidation» stands twice in this list']],
  ],
]

describe('ids that mean two things', () => {
  test.each(TWICE)('%s', (_, edits, says) => expectTold(edits, says))
})
