import type { Article } from '#shared/model/article.ts'
import { LANGUAGES, type Bilingual, type Language } from '#shared/model/language.ts'
import type { Content } from '#shared/model/pack.ts'
import type { Block, Inline } from '#shared/model/prose.ts'
import type { GlossaryEntry } from '#shared/model/tables.ts'
import type { Question, VerdictRule } from '#shared/model/topic.ts'
import type { Entry, Passage } from './entry.ts'

/** Everything of the content that can be found, with ids as in the content; a term of the glossary is `term/…`. */
export function packEntries(content: Content): Entry[] {
  const asked = new Map(content.asked?.map(({ id, ...phrases }) => [id, phrases]))
  const entries = [
    ...content.articles.map(articleEntry),
    ...content.topics.flatMap(({ questions, verdicts }) => [
      ...questions.map(questionEntry),
      ...verdicts.map(verdictEntry),
    ]),
    ...content.glossary.map(termEntry),
  ]
  return entries.map((entry) => ({ ...entry, asked: askedPassages(asked.get(entry.id)) }))
}

/** Rows of names that mean the same: what a term of the glossary is called, and how it is read. */
export function glossaryRows(glossary: readonly GlossaryEntry[]): string[][] {
  return glossary.map(({ term, same, readings }) => [
    ...LANGUAGES.flatMap((language) => namesIn(term[language])),
    ...same,
    ...readings,
  ])
}

/** `HotAdd（仮想アプライアンスモード）` is two names. */
const namesIn = (term: string) =>
  term
    .split(/[（）()]/)
    .map((name) => name.trim())
    .filter(Boolean)

function articleEntry({ id, text }: Article): Entry {
  return {
    id,
    title: both({ ja: text.ja.title, en: text.en.title }),
    names: text.ja.sections.flatMap(({ blocks, role }) => codeOf(blocks, role)),
    tags: [
      ...both({ ja: text.ja.summary, en: text.en.summary }),
      ...LANGUAGES.flatMap((language) => passages(text[language].lead, language)),
    ],
    body: LANGUAGES.flatMap((language) =>
      text[language].sections.flatMap(({ heading, role, blocks }) => [
        { text: heading, language, part: role },
        ...passages(blocks, language, role),
      ]),
    ),
  }
}

function questionEntry({ id, ask, label, why, findOut, options }: Question): Entry {
  return {
    id: `question/${id}`,
    title: both(label),
    names: codeOf(findOut.ja, 'find-out'),
    tags: [...both(ask), ...options.flatMap((option) => both(option.label))],
    body: [
      ...options.flatMap(({ hint }) => (hint ? both(hint) : [])),
      ...LANGUAGES.flatMap((language) => [
        ...passages(findOut[language], language, 'find-out'),
        ...passages(why[language], language, 'why'),
      ]),
    ],
  }
}

function verdictEntry({ id, title, meaning }: VerdictRule): Entry {
  return {
    id: `verdict/${id}`,
    title: both(title),
    names: [],
    tags: [],
    body: LANGUAGES.flatMap((language) => passages(meaning[language], language)),
  }
}

function termEntry({ id, term, meaning, same, readings }: GlossaryEntry): Entry {
  return {
    id: `term/${id}`,
    title: both(term),
    names: [],
    tags: [...same, ...readings].map((text) => ({ text })),
    body: both(meaning),
  }
}

const askedPassages = (phrases: Bilingual<string[]> | undefined): Passage[] =>
  phrases ? LANGUAGES.flatMap((language) => phrases[language].map((text) => ({ text, language }))) : []

const both = (text: Bilingual): Passage[] => LANGUAGES.map((language) => ({ text: text[language], language }))

/** Commands and log lines, which are the same in both languages. */
function codeOf(blocks: readonly Block[], part: string): Passage[] {
  return blocks.flatMap((block): Passage[] => {
    if ('code' in block) return block.code.split('\n').flatMap((text) => (text.trim() ? [{ text, part }] : []))
    if ('list' in block) return block.list.flatMap((item) => codeOf(item, part))
    return 'callout' in block ? codeOf(block.blocks, part) : []
  })
}

/** The text of blocks, one passage for each paragraph, list item or row, without code blocks. */
function passages(blocks: readonly Block[], language: Language, part?: string): Passage[] {
  const passage = (text: string): Passage => ({ text, language, ...(part === undefined ? {} : { part }) })
  return blocks.flatMap((block): Passage[] => {
    if ('p' in block) return [passage(textOf(block.p))]
    if ('list' in block) return block.list.flatMap((item) => passages(item, language, part))
    if ('callout' in block) return passages(block.blocks, language, part)
    if ('table' in block)
      return [block.table.head, ...block.table.rows].map((row) => passage(row.map(textOf).join(' | ')))
    return []
  })
}

/** Inline text without its sources. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline
      if ('strong' in inline) return textOf(inline.strong)
      if ('code' in inline) return inline.code
      return 'link' in inline ? textOf(inline.link) : ''
    })
    .join('')
}
