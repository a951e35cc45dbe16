import { describe, expect, it } from 'vitest'
import { expectTold, told, type Edit } from './tiny-content.ts'

const CONSOLE = 'consoles/esxi-host-client/console.yaml'
const WORDS = 'consoles/esxi-host-client/vocabulary.yaml'
const SCREEN = 'consoles/esxi-host-client/screens/host.yaml'

const console = "title: { ja: ホスト, en: Host }\nis: { anchor: '[ng-app=esxUiApp]' }\n"
const words = '- id: version\n  says:\n    - { language: en, text: Version, verified: true }\n'
const screen =
  'title: { ja: ホスト, en: Host }\nis: {}\ngives:\n  - { from: pair, fact: host.version, label: [version], as: esxi-version }\n'

const file = (path: string, text: string): Edit => ({ file: path, from: null, to: text })
const rules = (more: { console?: string; words?: string; screen?: string } = {}): Edit[] => [
  file(CONSOLE, more.console ?? console),
  file(WORDS, more.words ?? words),
  file(SCREEN, more.screen ?? screen),
]

describe('rules of a console', () => {
  it('without a fault are taken', () => expect(told(...rules())).toEqual([]))

  it('name labels that there are', () =>
    expectTold(rules({ screen: screen.replace('[version]', '[versoin]') }), [
      [SCREEN, '- { from: pair', 'unknown label «versoin», did you mean «version»?; labels are in vocabulary.yaml'],
    ]))

  it('name facts that there are', () =>
    expectTold(rules({ screen: screen.replace('host.version', 'host.mood') }), [
      [SCREEN, 4, /.*not a key of a fact.*/],
    ]))

  it('give values that the fact can take', () =>
    expectTold(
      rules({
        screen: screen.replace(
          '{ from: pair, fact: host.version, label: [version], as: esxi-version }',
          '{ from: alert, fact: vm.consolidation, says: version, value: perhaps }',
        ),
      }),
      [[SCREEN, '- { from: alert', '«perhaps» is no value of «vm.consolidation»']],
    ))

  it('give Japanese that no source proves as parts', () =>
    expectTold(rules({ words: `${words}    - { language: ja, text: バージョン, verified: false }\n` }), [
      [WORDS, '- id: version', '«version» has Japanese that no source proves: give it as parts'],
    ]))

  it('have each label once', () =>
    expectTold(rules({ words: words + words }), [[WORDS, 4, /duplicate label «version».*/]]))
})

describe('files of a console', () => {
  it('are all there', () => expectTold(rules().slice(1), [[CONSOLE, 1, 'file is missing']]))

  it('are of a console that we know', () => {
    const elsewhere = rules().map((edit) => ({ ...edit, file: edit.file.replace('esxi-host-client', 'cockpit') }))
    expectTold(elsewhere, [['consoles/cockpit/console.yaml', 1, /unknown console «cockpit»; known are .*/]])
  })
})
