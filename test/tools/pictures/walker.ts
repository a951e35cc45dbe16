import type { Page } from '@playwright/test'
import { decide } from '#shared/decide/decide.ts'
import { UNKNOWN, type CaseFacts, type CaseKey, type CaseValue } from '#shared/model/case.ts'
import type { Language } from '#shared/model/language.ts'
import type { Content } from '#shared/model/pack.ts'
import type { Question, Topic } from '#shared/model/topic.ts'

/** One case on its way through the walk. */
export interface Walk {
  readonly content: Content
  readonly language: Language
  /** What the person knows; "I don't know" to everything else. */
  readonly facts: CaseFacts
  /** The answers so far; grows. */
  readonly given: CaseFacts
}

/** Opens an empty walk. Throws when the content has no topic. */
export async function startWalk(page: Page, { content }: Walk): Promise<void> {
  await page.goto(`#/walk/${topicOf(content).id}`)
}

/** Answers what is asked, as a person would, until the question for `until` stands there, or the outcome. */
export async function walkOn(page: Page, { content, language, facts, given }: Walk, until?: CaseKey): Promise<void> {
  const topic = topicOf(content)
  for (;;) {
    const { ask } = decide(topic, given, content.builds)
    const question = topic.questions.find(({ key }) => key === ask?.key)
    if (!question) return page.locator('main .verdict h1').waitFor()
    await page.getByRole('heading', { level: 1, name: question.ask[language], exact: true }).waitFor()
    if (question.key === until) return
    const value = facts[question.key] ?? UNKNOWN
    await answer(page, question, value)
    Object.assign(given, { [question.key]: value })
  }
}

async function answer(page: Page, question: Question, value: CaseValue): Promise<void> {
  if (value === UNKNOWN) return page.locator('.dont-know').click()
  if (question.input === 'choice') {
    const place = question.options.findIndex((option) => option.value === value)
    return page.locator('.choice').nth(place).click()
  }
  await page.locator('#typed-answer').fill(String(value))
  return page.locator('#typed-answer').press('Enter')
}

function topicOf(content: Content): Topic {
  const [topic] = content.topics
  if (!topic) throw new Error('The content has no topic to walk through.')
  return topic
}
