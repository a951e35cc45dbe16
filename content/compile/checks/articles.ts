import { RISKS, type ArticleText } from '#shared/model/article.ts'
import type { Page } from '../draft/draft.ts'
import type { Places } from '../places.ts'
import { problem, type Problem } from '../problem.ts'
import type { Check } from './check.ts'

/** What every advice tells, in this order; sections of its own may follow. */
export const ADVICE_ROLES = ['when', 'cost', 'steps', 'verify', 'undo']

/** An article has a lead and no role twice; an advice has its roles, its steps as one list, its risks in order. */
export const checkArticles: Check = (draft, places) =>
  draft.articles.flatMap(({ article, pages }) =>
    Object.values(pages).flatMap((page) => [
      ...common(page.text, places),
      ...(article.kind === 'advice'
        ? [...adviceRoles(page.text, places), ...steps(page.text, places), ...risks(page, places)]
        : []),
    ]),
  )

function common(text: ArticleText, places: Places): Problem[] {
  const roles = text.sections.map(({ role }) => role)
  return [
    ...(text.lead.length === 0
      ? [problem(places.of(text), 'no lead: a paragraph before the first heading says what this is about')]
      : []),
    ...text.sections
      .filter(({ role }, at) => role !== '' && roles.indexOf(role) < at)
      .map((section) => problem(places.of(section), `role «${section.role}» stands twice`)),
  ]
}

function adviceRoles(text: ArticleText, places: Places): Problem[] {
  const roles = text.sections.map(({ role }) => role)
  const missing = ADVICE_ROLES.filter((role) => !roles.includes(role))
  if (missing.length > 0) return [problem(places.of(text), `sections are missing: ${missing.join(', ')}`)]
  const wrong = text.sections.find(({ role }, at) => at < ADVICE_ROLES.length && role !== ADVICE_ROLES[at])
  return wrong
    ? [problem(places.of(wrong), `sections are out of order: an advice has ${ADVICE_ROLES.join(', ')}, then its own`)]
    : []
}

function steps({ sections }: ArticleText, places: Places): Problem[] {
  return sections
    .filter(
      ({ role, blocks }) => role === 'steps' && blocks.filter((block) => 'list' in block && block.ordered).length !== 1,
    )
    .map((section) => problem(places.of(section), 'steps are one numbered list'))
}

function risks({ front }: Page, places: Places): Problem[] {
  const risk = front.risk ?? []
  const ordered = RISKS.filter((known) => risk.includes(known))
  const at = places.of(front, 'risk')
  if (risk.length > 1 && risk.includes('read-only')) return [problem(at, 'what is read-only has no other risk')]
  return String(ordered) === String(risk)
    ? []
    : [problem(at, `risks stand once each, the gravest last: [${ordered.join(', ')}]`)]
}
