import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '#content/compile/compile.ts'
import { printProblems } from '#content/compile/problem.ts'
import { readFrozenPages, type FrozenPage } from '#content/compile/read/frozen-pages.ts'
import { edited, type Edit } from './tiny-content.ts'

const add = (name: string, to: string): Edit => ({ file: `consoles/esxi-host-client/${name}`, from: null, to })
const files = edited(
  add('console.yaml', "title: { ja: ホスト, en: Host }\nis: { anchor: '[ng-app=esxUiApp]' }\n"),
  add('vocabulary.yaml', '- id: version\n  says:\n    - { language: en, text: Version, verified: true }\n'),
  add(
    'screens/host.yaml',
    'title: { ja: ホスト, en: Host }\nis: {}\ngives:\n  - { from: pair, fact: host.version, label: [version], as: esxi-version }\n',
  ),
)
const page = (more: Partial<FrozenPage>): FrozenPage => ({
  file: 'test/corpus/pages/p.yaml',
  console: 'esxi-host-client',
  language: 'en',
  screens: ['host'],
  negative: false,
  ...more,
})
const pages = [page({}), page({ language: 'ja' }), page({ negative: true })]
const told = (given: readonly FrozenPage[]) => printProblems(compile(files, given).problems)
const SCREEN = 'content/consoles/esxi-host-client/screens/host.yaml:1: '

describe('a screen of a console', () => {
  it('that pages show is taken', () => expect(told(pages)).toEqual([]))

  it('needs a page in each language, and a negative one', () => {
    expect(told([])).toEqual(
      ['in «en»', 'in «ja»', 'that is negative'].map(
        (which) => `${SCREEN}no page ${which} in test/corpus/pages shows «esxi-host-client/host»`,
      ),
    )
    expect(told(pages.slice(1))).toEqual([
      `${SCREEN}no page in «en» in test/corpus/pages shows «esxi-host-client/host»`,
    ])
    expect(told(pages.slice(0, 2))).toHaveLength(1)
  })

  it('is not shown by a negative page, nor by one of another console', () => {
    expect(
      told([...pages.slice(1), page({ negative: true }), page({ console: 'vsphere-client', screens: [] })]),
    ).toEqual([`${SCREEN}no page in «en» in test/corpus/pages shows «esxi-host-client/host»`])
  })

  it('that is none is told of its page', () =>
    expect(told([...pages, page({ screens: ['hots'] })])).toEqual([
      'test/corpus/pages/p.yaml:1: unknown screen «esxi-host-client/hots»',
    ]))
})

describe('the frozen pages of a project', () => {
  it('are read from their sidecars', async () => {
    const read = await readFrozenPages(join(import.meta.dirname, '../../..'))
    expect(read.length).toBeGreaterThan(60)
    expect(read.find(({ file }) => file.endsWith('/esxi-vm.yaml'))).toEqual({
      file: 'test/corpus/pages/esxi-vm.yaml',
      console: 'esxi-host-client',
      language: 'en',
      screens: ['vm'],
      negative: false,
    })
  })

  it('are none where there is no such folder', async () =>
    expect(await readFrozenPages(import.meta.dirname)).toEqual([]))
})
