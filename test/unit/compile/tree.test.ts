import { describe, expect, test } from 'vitest'
import { findCycle } from '#content/compile/checks/map.ts'
import { ADVICE, both, CONSOLIDATION, expectTold, NOTE, told, TREE, type Broken, type Edit } from './tiny-content.ts'

const CPU_SPIKE = 'topics/tiny/questions/cpu-spike.yaml'

const OPTIONS: Broken[] = [
  [
    'a value that is not offered',
    [{ file: CONSOLIDATION, from: '  - value: not-needed\n    label: { ja: 不要, en: Not needed }\n', to: '' }],
    [[CONSOLIDATION, 'options:', 'uncovered option: «not-needed» of «vm.consolidation» is not offered']],
  ],
  [
    'a value that the key does not have',
    [{ file: CPU_SPIKE, from: 'options:', to: 'options:\n  - { value: often, label: { ja: 頻繁, en: Often } }' }],
    [[CPU_SPIKE, 'value: often', 'unknown value «often» of «cpu.spike»; known are yes, no']],
  ],
  [
    'unknown, which the program adds',
    [{ file: CPU_SPIKE, from: 'options:', to: 'options:\n  - { value: unknown, label: { ja: 不明, en: Unknown } }' }],
    [[CPU_SPIKE, 'value: unknown', '"unknown" is added by the program']],
  ],
  [
    'an input that does not fit the key',
    [{ file: CPU_SPIKE, from: 'input: choice', to: 'input: duration' }],
    [[CPU_SPIKE, 'input:', 'input «duration» does not fit the key «cpu.spike»; it takes choice']],
  ],
  [
    'a stand-in with a value that the key does not have',
    [{ file: TREE, from: "value: 'no', when", to: 'value: never, when' }],
    [[TREE, 'value: never', 'unknown value «never» of «cpu.spike»; known are yes, no']],
  ],
  [
    'a text where a number is entered',
    [
      { file: 'topics/tiny/questions/build.yaml', from: null, to: buildQuestion("'23305546'") },
      { file: TREE, from: 'refine: [cpu-spike]', to: 'refine: [cpu-spike, build]' },
    ],
    [['topics/tiny/questions/build.yaml', 'value:', '«23305546» is no number']],
  ],
]

function buildQuestion(value: string): string {
  const text = "{ ja: 'ビルド [@ours]', en: 'Build [@ours]' }"
  return `key: host.build\ninput: build\nlabel: { ja: ビルド, en: Build }\nask: { ja: ビルド, en: Build }\nwhy: ${text}\nfindOut: ${text}\noptions:\n  - { value: ${value}, label: { ja: 値, en: Value } }\n`
}

describe('options that do not fit the key', () => {
  test.each(OPTIONS)('%s', (_, edits, says) => expectTold(edits, says))

  test('a build as a number fits', () => {
    const added = { file: 'topics/tiny/questions/build.yaml', from: null, to: buildQuestion('23305546') }
    expect(told(added, { file: TREE, from: 'refine: [cpu-spike]', to: 'refine: [cpu-spike, build]' })).toEqual([])
  })
})

const withoutCause: Edit[] = [
  ...both(ADVICE, 'related: [note/cause]', 'related: []'),
  { file: CONSOLIDATION, from: '[別の原因](note/cause)', to: '別の原因' },
  { file: CONSOLIDATION, from: '[another cause](note/cause)', to: 'another cause' },
]

const UNREACHED: Broken[] = [
  [
    'a note that nobody links',
    withoutCause,
    [[`${NOTE}.ja.md`, 1, 'unreachable: neither the tree nor a link from what it reaches leads to note/cause']],
  ],
  [
    'an advice of no verdict',
    [{ file: TREE, from: "\n      - { advice: reserve-cpu, unless: { key: cpu.spike, is: 'no' } }", to: ' []' }],
    [['topics/tiny/advice/reserve-cpu.ja.md', 1, /unreachable: .* leads to advice\/reserve-cpu$/]],
  ],
  [
    'a question that is never asked',
    [
      { file: TREE, from: 'isolation-result, cpu-spike]\nrefine: [cpu-spike]', to: 'isolation-result]' },
      { file: TREE, from: ", unless: { key: cpu.spike, is: 'no' }", to: '' },
    ],
    [[CPU_SPIKE, 1, 'unreachable: question «cpu-spike» is never asked and not in refine']],
  ],
  [
    'a verdict that no answers lead to',
    [{ file: TREE, from: '  - id: load', to: lateRow() }],
    [[TREE, 'id: late', 'unreachable: no answers lead to verdict «late»']],
  ],
]

function lateRow(): string {
  const text = "{ ja: '遅い [@ours]', en: 'Late [@ours]' }"
  return `  - id: late\n    tone: action\n    title: { ja: 遅い, en: Late }\n    meaning: ${text}\n    when: { key: vm.consolidation, is: needed }\n    advice: []\n  - id: load`
}

describe('what cannot be come to', () => {
  test.each(UNREACHED)('%s', (_, edits, says) => expectTold(edits, says))

  test('an advice of no verdict is fine where a reached article is related to it', () => {
    const unadvised = {
      file: TREE,
      from: "\n      - { advice: reserve-cpu, unless: { key: cpu.spike, is: 'no' } }",
      to: ' []',
    }
    expect(told(unadvised, ...both(NOTE, 'related: [', 'related: [advice/reserve-cpu, '))).toEqual([])
  })
})

const ROWS: Broken[] = [
  [
    'a last row with a condition',
    [{ file: TREE, from: 'en: Undetermined }', to: 'en: Undetermined }\n    when: { key: cpu.spike, is: unknown }' }],
    [[TREE, 'is: unknown', 'the last row applies when no other does: it has no condition']],
  ],
  [
    'a row without one',
    [{ file: TREE, from: '    when: { key: vm.consolidation, is: needed }\n    advice', to: '    advice' }],
    [[TREE, 15, 'only the last row goes without a condition']],
  ],
  [
    'a row that looks at a key for which no question asks',
    [{ file: TREE, from: '{ key: isolation.result, is: [reproduced] }', to: '{ key: storage.load, is: high }' }],
    [[TREE, 'storage.load', 'uncovered key: no question of this tree asks for «storage.load»']],
  ],
  [
    'an advice that looks at such a key',
    [{ file: TREE, from: "unless: { key: cpu.spike, is: 'no' }", to: 'unless: { key: storage.load, is: high }' }],
    [[TREE, 'storage.load', 'uncovered key: no question of this tree asks for «storage.load»']],
  ],
  [
    'an answer that leads nowhere: a row waits for the fix, but version and build are not asked for',
    [{ file: TREE, from: '{ key: isolation.result, is: [reproduced] }', to: '{ key: host.nfs3-fix, is: fixed }' }],
    [[TREE, 1, /an answer leads nowhere: /]],
  ],
]

describe('rows that cannot be walked', () => {
  test.each(ROWS)('%s', (_, edits, says) => expectTold(edits, says))
})

const EXAMPLES: Broken[] = [
  [
    'another verdict',
    [{ file: TREE, from: 'verdict: stray\n', to: 'verdict: load\n' }],
    [[TREE, 'name: needed', 'example «needed»: verdict should be "load", is "stray"']],
  ],
  [
    'another question',
    [{ file: TREE, from: 'ask: vm.consolidation', to: 'ask: isolation.result' }],
    [[TREE, 'name: empty', 'example «empty»: ask should be "isolation.result", is "vm.consolidation"']],
  ],
  [
    'other advice',
    [{ file: TREE, from: '    advice: [consolidate-disks]', to: '    advice: [reserve-cpu]' }],
    [[TREE, 'name: needed', 'example «needed»: advice should be ["reserve-cpu"], is ["consolidate-disks"]']],
  ],
]

describe('examples that do not give what they say', () => {
  test.each(EXAMPLES)('%s', (_, edits, says) => expectTold(edits, says))
})

describe('findCycle', () => {
  const edge = (way: string) => ({ from: way[0] ?? '', to: way[1] ?? '' })

  test.each([
    [['ab', 'bc', 'ac'], null],
    [
      ['ab', 'bc', 'ca'],
      ['a', 'b', 'c', 'a'],
    ],
    [
      ['ab', 'bc', 'cb'],
      ['b', 'c', 'b'],
    ],
    [['aa'], ['a', 'a']],
    [[], null],
  ])('%j', (ways, cycle) => {
    expect(findCycle({ nodes: ['a', 'b', 'c'], edges: ways.map(edge) })).toEqual(cycle)
  })
})
