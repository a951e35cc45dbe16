import type { Article } from '#shared/model/article.ts'
import type { Condition } from '#shared/model/condition.ts'
import { LANGUAGES, type Bilingual, type Language } from '#shared/model/language.ts'
import type { Content } from '#shared/model/pack.ts'
import type { BuildRow, GlossaryEntry, Source } from '#shared/model/tables.ts'
import type { AdviceRule, Question, Topic, VerdictRule } from '#shared/model/topic.ts'
import { linesOf } from './prose.ts'

export const PART_KINDS = ['topic', 'question', 'verdict', 'advice', 'note', 'term', 'build', 'source'] as const
export type PartKind = (typeof PART_KINDS)[number]

/** One part of content as lines that can be compared. `whole` is all of it: parts of one `whole` are the same. */
export type ContentPart = { kind: PartKind; id: string; title: Bilingual; lines: Bilingual<string[]>; whole: string }

/** The parts of content a person may ask about, each with its id. */
export function partsOf({ topics, articles, glossary, builds, sources }: Content): ContentPart[] {
  return [
    ...topics.flatMap((topic) => [
      ofTopic(topic),
      ...topic.questions.map(ofQuestion),
      ...topic.verdicts.map(ofVerdict),
    ]),
    ...articles.map(ofArticle),
    ...glossary.map(ofTerm),
    ...builds.rows.map(ofBuild),
    ...sources.map(ofSource),
  ]
}

type Named = Omit<ContentPart, 'whole' | 'lines'>

/** Lines of each language, and lines that need none. */
function part(named: Named, thing: unknown, text: (language: Language) => string[], rules: string[] = []): ContentPart {
  const lines = Object.fromEntries(LANGUAGES.map((language) => [language, [...text(language), ...rules]]))
  return { ...named, lines: lines as Bilingual<string[]>, whole: JSON.stringify(thing) }
}

/** Of the tree itself, what is in none of its questions and outcomes. */
function ofTopic({ id, title, summary, questions, refine, standIns, cleanUps, knownIssues }: Topic): ContentPart {
  const order = questions.map((question) => question.id)
  const rules = [
    order.join(' → '),
    ...cleanUps.map(adviceText),
    ...knownIssues.map((issue) => `${issue.id}: ${issue.excludedBy.map(conditionText).join(' | ')}`),
    ...standIns.map(({ key, value, when }) => `${key} = ${value} ← ${conditionText(when)}`),
  ]
  const whole = { title, summary, order, refine, standIns, cleanUps, knownIssues }
  return part(
    { kind: 'topic', id: `topic/${id}`, title },
    whole,
    (language) => [title[language], summary[language]],
    rules,
  )
}

function ofQuestion(question: Question): ContentPart {
  const { id, ask, label, why, findOut, options } = question
  return part({ kind: 'question', id: `question/${id}`, title: label }, question, (language) => [
    label[language],
    ask[language],
    ...linesOf(why[language]),
    ...linesOf(findOut[language]),
    ...options.flatMap((option) => [option.label[language], option.hint?.[language] ?? '']).filter(Boolean),
  ])
}

function ofVerdict(row: VerdictRule): ContentPart {
  const { id, title, meaning, when, advice } = row
  const rules = [...(when ? [conditionText(when)] : []), ...advice.map(adviceText)]
  return part(
    { kind: 'verdict', id: `verdict/${id}`, title },
    row,
    (language) => [title[language], ...linesOf(meaning[language])],
    rules,
  )
}

function ofArticle(article: Article): ContentPart {
  const { id, kind, risk, text } = article
  const title = { ja: text.ja.title, en: text.en.title }
  return part({ kind, id, title }, article, (language) => [
    text[language].title,
    text[language].summary,
    ...linesOf(text[language].lead),
    ...text[language].sections.flatMap(({ heading, blocks }) => [heading, ...linesOf(blocks)]),
    risk.join(', '),
  ])
}

function ofTerm(entry: GlossaryEntry): ContentPart {
  const { id, term, meaning, same } = entry
  return part({ kind: 'term', id: `term/${id}`, title: term }, entry, (language) => [
    term[language],
    meaning[language],
    same.join(', '),
  ])
}

function ofBuild(row: BuildRow): ContentPart {
  const { build, version, name, date, securityOnly } = row
  const line = [`ESXi ${name}`, version, date, securityOnly ? 'security only' : ''].filter(Boolean).join(' · ')
  const title = `${build} (${name})`
  return part({ kind: 'build', id: `build/${build}`, title: { ja: title, en: title } }, row, () => [line])
}

function ofSource(source: Source): ContentPart {
  const { id, title, url, publisher, note } = source
  return part({ kind: 'source', id: `source/${id}`, title }, source, (language) =>
    [title[language], url ?? '', publisher, note?.[language] ?? ''].filter(Boolean),
  )
}

function adviceText({ advice, when, unless }: AdviceRule): string {
  return [advice, when ? `← ${conditionText(when)}` : '', unless ? `← not (${conditionText(unless)})` : '']
    .filter(Boolean)
    .join(' ')
}

/** A condition as one line; keys and values are the same in every language. */
function conditionText(condition: Condition): string {
  if ('all' in condition) return `(${condition.all.map(conditionText).join(' and ')})`
  if ('any' in condition) return `(${condition.any.map(conditionText).join(' or ')})`
  if ('not' in condition) return `not ${conditionText(condition.not)}`
  return 'is' in condition
    ? `${condition.key} = ${condition.is.join(' / ')}`
    : `${condition.key} ≥ ${condition['at-least']}`
}
