import { decide } from '#shared/decide/decide.ts'
import { LANGUAGES, type Bilingual } from '#shared/model/language.ts'
import type { Content } from '#shared/model/pack.ts'
import { type ContentPart, partsOf, type PartKind } from './content-parts.ts'

/** One part that two contents do not have alike. `was` is the title before, where it is another now. */
export type Change = {
  kind: PartKind
  id: string
  is: 'added' | 'removed' | 'changed'
  title: Bilingual
  was: Bilingual | null
  lines: Bilingual<LineChange>
}

/** Lines that are gone and lines that are new, and how many words that makes (in Japanese: letters). */
export type LineChange = { gone: string[]; came: string[]; fewer: number; more: number }

/** One example of a tree that comes out otherwise. Null: not decided, a question is asked. */
export type OutcomeChange = { name: string; was: string | null; now: string | null }

/** Everything in which `after` differs from `before`, kind by kind in the order of the content. */
export function changesBetween(before: Content, after: Content): Change[] {
  const [old, young] = [byId(partsOf(before)), byId(partsOf(after))]
  const added = [...young.values()].filter(({ id }) => !old.has(id)).map((part) => changeOf(null, part))
  const others = [...old.values()].flatMap((part) => {
    const now = young.get(part.id)
    if (!now) return [changeOf(part, null)]
    return now.whole === part.whole ? [] : [changeOf(part, now)]
  })
  return [...others, ...added]
}

/** The examples of trees that both have, judged by both: what the running content says of them, and what the other one would. */
export function outcomesBetween(before: Content, after: Content): OutcomeChange[] {
  return before.topics.flatMap((topic) => {
    const other = after.topics.find(({ id }) => id === topic.id)
    if (!other) return []
    return topic.examples.flatMap(({ name, given }) => {
      const was = decide(topic, given, before.builds).verdict
      const now = decide(other, given, after.builds).verdict
      return was === now ? [] : [{ name, was, now }]
    })
  })
}

const byId = (parts: readonly ContentPart[]) => new Map(parts.map((part) => [part.id, part]))

function changeOf(before: ContentPart | null, after: ContentPart | null): Change {
  const { id, kind, title } = (after ?? before) as ContentPart
  const lines = LANGUAGES.map((language) => [
    language,
    lineChange(before?.lines[language] ?? [], after?.lines[language] ?? [], unitsIn[language]),
  ])
  return {
    kind,
    id,
    is: !before ? 'added' : after ? 'changed' : 'removed',
    title,
    was: before && after && JSON.stringify(before.title) !== JSON.stringify(title) ? before.title : null,
    lines: Object.fromEntries(lines) as Bilingual<LineChange>,
  }
}

function lineChange(
  before: readonly string[],
  after: readonly string[],
  units: (text: string) => string[],
): LineChange {
  const [gone, came] = [without(before, after), without(after, before)]
  const [lost, won] = [gone.flatMap(units), came.flatMap(units)]
  return { gone, came, fewer: without(lost, won).length, more: without(won, lost).length }
}

/** What is in one list more often than in the other, in the order of the list. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1)
  return list.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count <= 0
  })
}

/** Japanese has no spaces between words: its letters are counted. */
const unitsIn: Bilingual<(text: string) => string[]> = {
  en: (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [],
  ja: (text) => text.match(/[\p{L}\p{N}]/gu) ?? [],
}
