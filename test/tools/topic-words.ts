import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bilingual } from '#shared/model/language.ts'
import type { Pack } from '#shared/model/pack.ts'
import type { Question } from '#shared/model/topic.ts'
import { ROOT } from './root.ts'

const { content } = JSON.parse(readFileSync(join(ROOT, '.cache/pack/pack.json'), 'utf8')) as Pack

/** The words of the compiled content, by id. */
export const topicWords = {
  verdict: (id: string): Bilingual => {
    const row = content.topics.flatMap(({ verdicts }) => verdicts).find((one) => one.id === id)
    if (!row) throw new Error(`there is no verdict ${id}`)
    return row.title
  },
  question: (id: string): Question => {
    const question = content.topics.flatMap(({ questions }) => questions).find((one) => one.id === id)
    if (!question) throw new Error(`there is no question ${id}`)
    return question
  },
}
