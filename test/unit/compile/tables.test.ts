import { describe, expect, test } from 'vitest'
import { expectTold, told, type Broken } from './tiny-content.ts'

const BUILDS = 'tables/esxi-builds.yaml'
const GLOSSARY = 'tables/glossary.yaml'
const ASKED_NOTES = 'tables/asked/notes.yaml'
const ASKED_TERMS = 'tables/asked/terms.yaml'
const COVERAGE = 'topics/tiny/coverage.yaml'

const BROKEN: Broken[] = [
  [
    'a build that stands twice',
    [{ file: BUILDS, from: '22380479', to: '23305546' }],
    [[BUILDS, 4, 'duplicate build 23305546']],
  ],
  [
    'a build with six digits',
    [{ file: BUILDS, from: '22380479', to: '223804' }],
    [[BUILDS, 4, '«223804» is no build: a build has seven to nine digits']],
  ],
  [
    'a build with ten digits',
    [{ file: BUILDS, from: '22380479', to: '2238047911' }],
    [[BUILDS, 4, /«2238047911» is no build/]],
  ],
  [
    'a build that is no whole number',
    [{ file: BUILDS, from: '22380479', to: '2238047.5' }],
    [[BUILDS, 4, /«2238047\.5» is no build/]],
  ],
  [
    'a spelling of two entries',
    [{ file: GLOSSARY, from: 'same: [ホットアド]', to: 'same: [ホットアド, freeze]' }],
    [[GLOSSARY, 'ホットアド', 'spelling «freeze» is claimed by «stun» already']],
  ],
  [
    'a spelling that differs by case only',
    [{ file: GLOSSARY, from: 'same: [ホットアド]', to: 'same: [Freeze]' }],
    [[GLOSSARY, 'Freeze', 'spelling «Freeze» is claimed by «stun» already']],
  ],
  [
    'phrases for what does not exist',
    [{ file: ASKED_NOTES, from: 'note/cause', to: 'note/causes' }],
    [[ASKED_NOTES, 1, 'unknown id «note/causes», did you mean «note/cause»?']],
  ],
  [
    'phrases for one thing in two files',
    [{ file: ASKED_TERMS, from: 'term/stun', to: 'note/cause' }],
    [[ASKED_TERMS, 1, 'duplicate row of phrases «note/cause», also in content/tables/asked/notes.yaml:1']],
  ],
  [
    'phrases for one thing in two rows of a file',
    [{ file: ASKED_TERMS, from: 'en: [what is a freeze]', to: 'en: [a]\n- { id: term/stun, ja: [b], en: [c] }' }],
    [[ASKED_TERMS, 4, 'duplicate row of phrases «term/stun», also in content/tables/asked/terms.yaml:1']],
  ],
  [
    'a phrase in two rows, spelt otherwise',
    [{ file: ASKED_TERMS, from: 'what is a freeze', to: 'Why does it stop？' }],
    [[ASKED_TERMS, 3, 'duplicate phrase «Why does it stop？», also in content/tables/asked/notes.yaml:3']],
  ],
  [
    'a phrase twice in one row',
    [{ file: ASKED_NOTES, from: '[なぜ止まるのか]', to: '[なぜ止まるのか, なぜ止まるのか]' }],
    [[ASKED_NOTES, 2, 'duplicate phrase «なぜ止まるのか», also in content/tables/asked/notes.yaml:2']],
  ],
  [
    'phrases in one language only',
    [{ file: ASKED_NOTES, from: 'en: [why does it stop]', to: 'en: []' }],
    [[ASKED_NOTES, 3, /0\.en: there is no phrase/]],
  ],
  [
    'a hole in the numbering',
    [{ file: COVERAGE, from: 'n: 2', to: 'n: 3' }],
    [[COVERAGE, 'n: 3', 'hole in the numbering before 3']],
  ],
  [
    'a numbering that does not begin at 1',
    [{ file: COVERAGE, from: 'n: 1', to: 'n: 0' }],
    [
      [COVERAGE, 'n: 0', 'hole in the numbering before 0'],
      [COVERAGE, 'n: 2', 'hole in the numbering before 2'],
    ],
  ],
  [
    'a teller that does not exist',
    [{ file: COVERAGE, from: 'what is left, by: [note/cause]', to: 'what is left, by: [note/causes]' }],
    [[COVERAGE, 'note/causes', 'unknown id «note/causes», did you mean «note/cause»?']],
  ],
  [
    'a section that does not exist',
    [{ file: COVERAGE, from: '#steps', to: '#stops' }],
    [[COVERAGE, '#stops', '«advice/consolidate-disks» has no section «stops»']],
  ],
  [
    'an unknown teller beyond the source',
    [{ file: COVERAGE, from: 'our own, by: [note/cause]', to: 'our own, by: [verdict/other]' }],
    [[COVERAGE, 'verdict/other', 'unknown id «verdict/other»']],
  ],
]

describe('tables and coverage', () => {
  test.each(BROKEN)('%s', (_, edits, says) => expectTold(edits, says))

  test.each([
    ['a build with seven digits', { file: BUILDS, from: '22380479', to: '2238047' }],
    ['a build with nine digits', { file: BUILDS, from: '22380479', to: '223804791' }],
    ['a spelling that contains another', { file: GLOSSARY, from: 'same: [ホットアド]', to: 'same: [deep freeze]' }],
  ])('%s is fine', (_, edit) => {
    expect(told(edit)).toEqual([])
  })
})
