import { describe, expect, test } from 'vitest'
import { ADVICE, CONSOLIDATION, expectTold, NOTE, told, TREE, type Broken, type Edit } from './tiny-content.ts'

const JA = `${ADVICE}.ja.md`
const EN = `${ADVICE}.en.md`
const en = (from: string, to: string): Edit => ({ file: EN, from, to })
const inJapanese = (line: number) => `content/${JA}:${line}`

const BROKEN: Broken[] = [
  [
    'another heading',
    [en('There is no way back [@ours].', 'There is no way back [@ours].\n\n## More {#more}\n\nMore [@ours].')],
    [
      [
        EN,
        1,
        `headings differ: when, cost, steps, verify, undo, more here, when, cost, steps, verify, undo in content/${JA}`,
      ],
    ],
  ],
  [
    'another number of steps',
    [en('2. Choose [Consolidate].', '2. Choose [Consolidate].\n3. Wait.')],
    [
      [
        EN,
        '{#steps}',
        `#steps: lists, tables or callouts differ: «steps of 3» here, «steps of 2» in ${inJapanese(25)}`,
      ],
    ],
  ],
  [
    'another number of list items',
    [en('is gone [@ours].', 'is gone [@ours].\n- Done [@ours].')],
    [
      [
        EN,
        '{#verify}',
        `#verify: lists, tables or callouts differ: «list of 2» here, «list of 1» in ${inJapanese(35)}`,
      ],
    ],
  ],
  [
    'another number of rows',
    [en('| A delta is left |', '| A delta is left |\n| None | Nothing |')],
    [
      [
        EN,
        '{#when}',
        /#when: lists, tables or callouts differ: «table of 2 rows and 2 columns» here, «table of 1 rows/,
      ],
    ],
  ],
  [
    'another callout',
    [en('[!WARNING]', '[!NOTE]')],
    [[EN, '{#cost}', /#cost: lists, tables or callouts differ: «note» here, «warning» in /]],
  ],
  [
    'another command',
    [en('Get-VM sql01', 'Get-VM sql02')],
    [[EN, '{#steps}', /#steps: commands differ: «Get-VM sql02» here, «Get-VM sql01» in /]],
  ],
  [
    'a command less',
    [en('   ```powershell\n   Get-VM sql01\n   ```\n\n', '')],
    [
      [EN, '{#steps}', /#steps: commands differ: 0 here, «Get-VM sql01» in /],
      [EN, '{#steps}', /#steps: languages of commands differ: 0 here, «powershell» in /],
    ],
  ],
  [
    'another language of a command',
    [en('```powershell\n', '```shell\n')],
    [[EN, '{#steps}', /#steps: languages of commands differ: «shell» here, «powershell» in /]],
  ],
  [
    'other citations of a section',
    [en('[@kb1 @ours]', '[@kb1]')],
    [[EN, '{#when}', /#when: citations differ: 1 here, «ours» in /]],
  ],
  [
    'other citations of a lead',
    [{ file: `${NOTE}.en.md`, from: 'for more [@ours]', to: 'for more' }],
    [[`${NOTE}.en.md`, 1, /lead: citations differ: 1 here, «ours» in /]],
  ],
  [
    'another risk',
    [en('risk: [can-stun, needs-window]', 'risk: [can-stun]')],
    [[EN, 'risk:', `risk differ: [can-stun] here, [can-stun,needs-window] in content/${JA}`]],
  ],
  [
    'other sources',
    [en('sources: [guide, kb1]', 'sources: [kb1, guide]')],
    [[EN, 'sources:', `sources differ: [kb1,guide] here, [guide,kb1] in content/${JA}`]],
  ],
  [
    'other relations',
    [en('related: [note/cause]', 'related: []')],
    [[EN, 'related:', `related differ: [] here, [note/cause] in content/${JA}`]],
  ],
  [
    'drift: another day of the last check',
    [en('checked: 2026-11-21', 'checked: 2026-11-01')],
    [[EN, 'checked:', `drift: checked 2026-11-01 here, 2026-11-21 in content/${JA}`]],
  ],
  [
    'another number of steps in a question',
    [{ file: CONSOLIDATION, from: '    2. Look at the warnings [@kb1].\n', to: '' }],
    [[CONSOLIDATION, '1. Open', /findOut: lists, tables or callouts differ: «steps of 1» here, «steps of 2» in /]],
  ],
  [
    'other citations in a verdict',
    [{ file: TREE, from: 'Consolidation is needed [@kb1].', to: 'Consolidation is needed [@guide].' }],
    [[TREE, 'Consolidation is needed', /meaning: citations differ: «guide» here, «kb1» in /]],
  ],
]

describe('two languages that do not say the same', () => {
  test.each(BROKEN)('%s', (_, edits, says) => expectTold(edits, says))
})

describe('what may differ', () => {
  test.each([
    [
      'the number of paragraphs',
      [en('There is no way back [@ours].', 'There is no way back [@ours].\n\nNone [@ours].')],
    ],
    ['the order of citations', [en('[@kb1 @ours]', '[@ours @kb1]')]],
    ['the title over a command', [en('```powershell\n', '```powershell title="As administrator"\n')]],
  ])('%s', (_, edits) => {
    expect(told(...edits)).toEqual([])
  })
})
