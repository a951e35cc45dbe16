import { describe, expect, test } from 'vitest'
import { articleParts } from '#content/compile/markdown/sections.ts'
import { joinLines } from '#content/compile/markdown/soft-break.ts'
import { Reading } from '#content/compile/markdown/reading.ts'
import { Places } from '#content/compile/places.ts'
import type { Problem } from '#content/compile/problem.ts'

function read(body: string) {
  const problems: Problem[] = []
  const places = new Places()
  const parts = articleParts(body, new Reading('x.md', { places, problems }))
  return { ...parts, places, problems: problems.map(({ line, says }) => `${line}: ${says}`) }
}

const paragraph = (body: string) => read(body).lead

describe('what Markdown becomes', () => {
  test('text, strong, code, links and citations', () => {
    expect(paragraph('A **b `c`** [d](note/x) and `e` [@kb1 @ours].')).toEqual([
      {
        p: [
          'A ',
          { strong: ['b ', { code: 'c' }] },
          ' ',
          { link: ['d'], to: 'note/x' },
          ' and ',
          { code: 'e' },
          { cite: ['kb1', 'ours'] },
          '.',
        ],
      },
    ])
  })

  test('a bare address is a link to itself', () => {
    expect(paragraph('https://example.com/x')).toEqual([
      { p: [{ link: ['https://example.com/x'], to: 'https://example.com/x' }] },
    ])
  })

  test('lists in lists, commands in steps', () => {
    const body = '1. A\n\n   ```powershell title="PowerCLI"\n   Get-VM\n   ```\n\n2. B\n   - C\n'
    expect(paragraph(body)).toEqual([
      {
        ordered: true,
        list: [
          [{ p: ['A'] }, { code: 'Get-VM', language: 'powershell', title: 'PowerCLI' }],
          [{ p: ['B'] }, { ordered: false, list: [[{ p: ['C'] }]] }],
        ],
      },
    ])
  })

  test('a command keeps every byte', () => {
    expect(paragraph('```reg\nWindows Registry Editor Version 5.00\n\n[HKEY]\n"a"=dword:1 \n```')).toEqual([
      { code: 'Windows Registry Editor Version 5.00\n\n[HKEY]\n"a"=dword:1 ', language: 'reg' },
    ])
  })

  test('tables', () => {
    expect(paragraph('| A | B |\n| --- | --- |\n| `c` | d [@x] |')).toEqual([
      { table: { head: [['A'], ['B']], rows: [[[{ code: 'c' }], ['d', { cite: ['x'] }]]] } },
    ])
  })

  test.each([
    ['> [!NOTE]\n> A', { callout: 'note', blocks: [{ p: ['A'] }] }],
    [
      '> [!WARNING]\n>\n> A\n>\n> - B',
      { callout: 'warning', blocks: [{ p: ['A'] }, { ordered: false, list: [[{ p: ['B'] }]] }] },
    ],
  ])('callout %j', (body, block) => {
    expect(paragraph(body)).toEqual([block])
  })

  test('sections with role and citation', () => {
    expect(read('A\n\n## 適用 条件 {#when} [@kb1 @x]\n\nB\n\n## C {#c-1}\n\nD')).toMatchObject({
      lead: [{ p: ['A'] }],
      sections: [
        { role: 'when', heading: '適用 条件', cite: ['kb1', 'x'], blocks: [{ p: ['B'] }] },
        { role: 'c-1', heading: 'C', cite: [], blocks: [{ p: ['D'] }] },
      ],
      problems: [],
    })
  })

  test('every part remembers its line', () => {
    const { sections, places } = read('\n\nA\n\n## B {#b}\n\nC\nD [@kb1]\n\n> [!NOTE]\n> E')
    const [section] = sections
    const [first, callout] = section?.blocks ?? []
    const lines = [section, first, callout].map((part) => part && places.of(part).line)
    const cite = first && 'p' in first ? first.p.find((inline) => typeof inline === 'object') : undefined
    expect([...lines, cite && typeof cite === 'object' && places.of(cite).line]).toEqual([5, 7, 10, 8])
  })
})

describe('lines of a paragraph are joined', () => {
  test.each([
    ['止まり\nます', '止まります'],
    ['です。\n次の', 'です。次の'],
    ['stops\nfor', 'stops for'],
    ['VM\n止まる', 'VM 止まる'],
    ['止まる\nVM', '止まる VM'],
    ['です [@kb1]\n次', 'です [@kb1]次'],
    ['done [@kb1]\nnext', 'done [@kb1] next'],
  ])('%j', (text, joined) => {
    expect(joinLines(text, '', '')).toBe(joined)
  })

  test('what stands beside the text counts', () => {
    expect(joinLines('\n次', 'す', '')).toBe('次')
    expect(joinLines('す\n', '', 'VM')).toBe('す ')
    expect(paragraph('値は\n`1` です')).toEqual([{ p: ['値は ', { code: '1' }, ' です'] }])
    expect(paragraph('値が**大**\nきい')).toEqual([{ p: ['値が', { strong: ['大'] }, 'きい'] }])
  })
})

describe('what Markdown may not hold', () => {
  test.each([
    ['raw HTML', 'A\n\n<br>', '3: raw HTML is not part of our Markdown'],
    ['raw HTML in a line', 'A\nb <i>c', '2: raw HTML is not part of our Markdown; write < as `<` in code'],
    ['an image', 'A\n![b](c.png)', '2: no images: say it in words'],
    ['emphasis', 'これは *強調* です', '1: no italics: use **strong** or nothing'],
    ['a forced line break', 'A  \nb', '1: no forced line breaks: begin a new paragraph'],
    ['a rule', 'A\n\n---\n', '3: no rules: a section begins with ##'],
    ['a table cell with an image', '| A |\n| --- |\n| ![b](c) |', '3: no images: say it in words'],
    ['struck text', 'A ~~b~~', '1: delete is not part of our Markdown'],
    ['a footnote', 'A[^1]\n\n[^1]: b', '1: footnoteReference is not part of our Markdown'],
    [
      'a link by reference',
      '[a][b]\n\n[b]: https://example.com',
      '1: write the address into the link: [text](address)',
    ],
    ['a link with a title', '[a](note/x "b")', '1: a link has no title'],
    [
      'a quotation',
      'A\n\n> b',
      '3: a quotation is a callout and begins with [!NOTE] or [!WARNING] on a line of its own',
    ],
    [
      'another callout',
      '> [!TIP]\n> b',
      '1: a quotation is a callout and begins with [!NOTE] or [!WARNING] on a line of its own',
    ],
    [
      'an unknown code language',
      'A\n\n```bash\nls\n```',
      '3: code language «bash» is unknown; known are powershell, shell, reg, ini, text',
    ],
    [
      'code without a language',
      '```\nls\n```',
      '1: code language «» is unknown; known are powershell, shell, reg, ini, text',
    ],
    ['indented code', '    ls', '1: code language «» is unknown; known are powershell, shell, reg, ini, text'],
    ['a word after the language', '```shell x\nls\n```', '1: after the language stands title="…" or nothing'],
    ['a task list', '- [ ] a', '1: no task lists'],
    [
      'a list that goes on after a break',
      '1. a\n\nb\n\n2. c',
      '5: a list begins at 2: indent what stands above it, so that it stays in its step',
    ],
    ['a citation with a comma', 'A\nb [@kb1, @x].', '2: a citation is [@id] or [@id1 @id2]'],
    ['another heading level', '### A {#a}\n\nb', '1: the only headings are ##'],
    ['a heading without a role', '## A\n\nb', '1: a heading is ## Text {#role}, then [@id] or nothing'],
    [
      'a heading with a role that is none',
      '## A {#A b}\n\nb',
      '1: a heading is ## Text {#role}, then [@id] or nothing',
    ],
    ['a heading with code', '## `A` {#a}\n\nb', '1: a heading is plain text'],
    ['a heading in a list', '- a\n\n  ## B {#b}', '3: a heading is ## and stands at the left edge of an article'],
    ['a heading over nothing', '## A {#a}\n\n## B {#b}\n\nc', '1: nothing stands under this heading'],
  ])('%s', (_, body, says) => {
    expect(read(body).problems).toContain(says)
  })

  test('nothing is refused in a well-written text', () => {
    expect(
      read('A **b** [c](note/x) [@kb1].\n\n## D {#d}\n\n1. e\n\n   ```text\n   f\n   ```\n\n2. g').problems,
    ).toEqual([])
  })
})
