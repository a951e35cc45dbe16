import { describe, expect, test } from 'vitest'
import { ADVICE, both, CONSOLIDATION, expectTold, NOTE, told, TREE, type Broken, type Edit } from './tiny-content.ts'

const JA = `${ADVICE}.ja.md`
const EN = `${ADVICE}.en.md`
const CLAIM = 'claim without source: end it in [@id] or [@ours]'

/** The same citation taken from both languages, so that only the claim is at fault. */
function without(article: string, ja: string, en: string): Edit[] {
  const cut = (text: string) => text.replace(/ \[@[^\]]*\]/, '')
  return [
    { file: `${article}.ja.md`, from: ja, to: cut(ja) },
    { file: `${article}.en.md`, from: en, to: cut(en) },
  ]
}

const BROKEN: Broken[] = [
  [
    'a paragraph of the lead',
    without(
      NOTE,
      '\n残ります [@kb1]。詳しくは [KB](https://example.com/kb1) を参照 [@ours]。',
      'that failed [@kb1]. See the [KB](https://example.com/kb1) for more [@ours].',
    ).map((edit) => ({
      ...edit,
      to: 'x',
    })),
    [
      [`${NOTE}.en.md`, 'sources:', 'source «kb1» is listed, but the text never cites it'],
      [`${NOTE}.en.md`, 'A delta', CLAIM],
      [`${NOTE}.ja.md`, 'sources:', 'source «kb1» is listed, but the text never cites it'],
      [`${NOTE}.ja.md`, '差分は削除', CLAIM],
    ],
  ],
  [
    'a paragraph of a section',
    without(ADVICE, '元には戻せません [@ours]。', 'There is no way back [@ours].'),
    [
      [EN, 'no way back', CLAIM],
      [JA, '元には戻せません', CLAIM],
    ],
  ],
  [
    'a list item',
    without(ADVICE, '- 警告が消えたことを確認する [@ours]。', '- See that the warning is gone [@ours].'),
    [
      [EN, '- See', CLAIM],
      [JA, '- 警告', CLAIM],
    ],
  ],
  [
    'a second list item',
    [
      { file: JA, from: 'を確認する [@ours]。', to: 'を確認する [@ours]。\n- ログを見る。' },
      { file: EN, from: 'is gone [@ours].', to: 'is gone [@ours].\n- Look at the log.' },
    ],
    [
      [EN, '- Look', CLAIM],
      [JA, '- ログ', CLAIM],
    ],
  ],
  [
    'an item of a list inside a list',
    [
      { file: JA, from: 'を確認する [@ours]。', to: 'を確認する [@ours]。\n  - ログを見る。' },
      { file: EN, from: 'is gone [@ours].', to: 'is gone [@ours].\n  - Look at the log.' },
    ],
    [
      [EN, '- Look', CLAIM],
      [JA, '- ログ', CLAIM],
    ],
  ],
  [
    'a table after a paragraph without one',
    without(ADVICE, '次のときに行います [@kb1 @ours]。', 'Do this when [@kb1 @ours]'),
    [
      [EN, 'Do this when', CLAIM],
      [EN, '| State', CLAIM],
      [JA, '次のときに', CLAIM],
      [JA, '| 状態', CLAIM],
    ],
  ],
  [
    'a callout',
    without(ADVICE, 'します [@guide]。', '(term/stun) [@guide].').concat(both(ADVICE, '[guide, kb1]', '[kb1]')),
    [
      [EN, '> The VM', CLAIM],
      [JA, '> VM が', CLAIM],
    ],
  ],
  [
    'a text in a question',
    [
      { file: CONSOLIDATION, from: '    1. VM を開く [@kb1]。', to: '    1. VM を開く。' },
      { file: CONSOLIDATION, from: '    1. Open the VM [@kb1].', to: '    1. Open the VM.' },
    ],
    [
      [CONSOLIDATION, '1. VM を', CLAIM],
      [CONSOLIDATION, '1. Open', CLAIM],
    ],
  ],
  [
    'the meaning of a verdict',
    [
      { file: TREE, from: '分かっていません [@ours]。', to: '分かっていません。' },
      { file: TREE, from: 'It is not known [@ours].', to: 'It is not known.' },
    ],
    [
      [TREE, '分かって', CLAIM],
      [TREE, 'It is not known', CLAIM],
    ],
  ],
  [
    'a glossary entry',
    [{ file: 'tables/glossary.yaml', from: 'sources: [ours]', to: 'sources: []' }],
    [['tables/glossary.yaml', 'sources: []', 'claim without source: «hotadd» lists none; our own words are ours']],
  ],
]

describe('claims without a source', () => {
  test.each(BROKEN)('%s', (_, edits, says) => expectTold(edits, says))
})

describe('claims that are covered', () => {
  test('by the heading of their section', () => {
    const heading = [
      { file: JA, from: '{#undo}', to: '{#undo} [@ours]' },
      { file: EN, from: '{#undo}', to: '{#undo} [@ours]' },
    ]
    expect(told(...without(ADVICE, '元には戻せません [@ours]。', 'There is no way back [@ours].'), ...heading)).toEqual(
      [],
    )
  })

  test('by another paragraph of the same item', () => {
    expect(
      told(
        {
          file: JA,
          from: '- 警告が消えたことを確認する [@ours]。',
          to: '- 警告が消えたことを確認する。\n\n  消えたら終わり [@ours]。',
        },
        {
          file: EN,
          from: '- See that the warning is gone [@ours].',
          to: '- See that the warning is gone.\n\n  Then it is done [@ours].',
        },
      ),
    ).toEqual([])
  })
})

const LISTED: Broken[] = [
  [
    'cited, but not listed',
    both(ADVICE, 'sources: [guide, kb1]', 'sources: [kb1]'),
    [
      [EN, 'sources:', 'source «guide» is cited, but not listed'],
      [JA, 'sources:', 'source «guide» is cited, but not listed'],
    ],
  ],
  [
    'listed, but not cited',
    both(NOTE, 'sources: [kb1]', 'sources: [kb1, guide]'),
    [
      [`${NOTE}.en.md`, 'sources:', 'source «guide» is listed, but the text never cites it'],
      [`${NOTE}.ja.md`, 'sources:', 'source «guide» is listed, but the text never cites it'],
    ],
  ],
  [
    'our own advice listed',
    both(NOTE, 'sources: [kb1]', 'sources: [kb1, ours]'),
    [
      [`${NOTE}.en.md`, 'sources:', 'source «ours» is listed, but the text never cites it'],
      [`${NOTE}.ja.md`, 'sources:', 'source «ours» is listed, but the text never cites it'],
    ],
  ],
]

describe('front matter and text name the same sources', () => {
  test.each(LISTED)('%s', (_, edits, says) => expectTold(edits, says))
})
