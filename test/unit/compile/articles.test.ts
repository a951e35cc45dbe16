import { describe, test } from 'vitest'
import { ADVICE, both, expectTold, NOTE, type Broken, type Edit, type Told } from './tiny-content.ts'

const RESERVE = 'topics/tiny/advice/reserve-cpu'

/** One fault, the same in both files. */
function inBoth(article: string, at: number | string, says: string | RegExp): Told[] {
  return [
    [`${article}.en.md`, at, says],
    [`${article}.ja.md`, at, says],
  ]
}

const swapped: Edit[] = both(RESERVE, '{#cost}', '{#x}').concat(
  both(RESERVE, '{#when}', '{#cost}'),
  both(RESERVE, '{#x}', '{#when}'),
)

const BROKEN: Broken[] = [
  [
    'an advice without a section',
    both(RESERVE, '{#undo}', '{#back}'),
    inBoth(RESERVE, 1, 'sections are missing: undo'),
  ],
  ['an advice with sections out of order', swapped, inBoth(RESERVE, '{#cost}', /sections are out of order: /)],
  [
    'steps that are no numbered list',
    both(RESERVE, '\n1. ', '\n- '),
    inBoth(RESERVE, '{#steps}', 'steps are one numbered list'),
  ],
  [
    'steps in two lists',
    both(RESERVE, '{#steps} [@kb1]\n\n', '{#steps} [@kb1]\n\n1. A\n\nB\n\n'),
    inBoth(RESERVE, '{#steps}', 'steps are one numbered list'),
  ],
  [
    'a role that stands twice',
    [
      {
        file: `${NOTE}.ja.md`,
        from: 'を参照 [@ours]。',
        to: 'を参照 [@ours]。\n\n## あ {#a} [@kb1]\n\nあ\n\n## い {#a} [@kb1]\n\nい',
      },
      {
        file: `${NOTE}.en.md`,
        from: 'for more [@ours].',
        to: 'for more [@ours].\n\n## A {#a} [@kb1]\n\nA\n\n## B {#a} [@kb1]\n\nB',
      },
    ],
    [
      [`${NOTE}.en.md`, '## B', 'role «a» stands twice'],
      [`${NOTE}.ja.md`, '## い', 'role «a» stands twice'],
    ],
  ],
  [
    'no lead',
    [
      { file: `${RESERVE}.ja.md`, from: 'CPU を予約します [@kb1]。\n', to: '' },
      { file: `${RESERVE}.en.md`, from: 'Reserve CPU [@kb1].\n', to: '' },
    ],
    inBoth(RESERVE, 1, /no lead: /),
  ],
  [
    'read-only with another risk',
    both(RESERVE, 'risk: [changes-settings]', 'risk: [read-only, changes-settings]'),
    inBoth(RESERVE, 'risk:', 'what is read-only has no other risk'),
  ],
  [
    'risks out of order',
    both(ADVICE, 'risk: [can-stun, needs-window]', 'risk: [needs-window, can-stun]'),
    inBoth(ADVICE, 'risk:', 'risks stand once each, the gravest last: [can-stun, needs-window]'),
  ],
]

describe('articles that are not built as they should be', () => {
  test.each(BROKEN)('%s', (_, edits, says) => expectTold(edits, says))
})
