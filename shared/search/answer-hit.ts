import { wordsOf } from '#shared/language/words.ts'
import type { Language } from '#shared/model/language.ts'
import type { EsxiAnswer } from './esxi-answer.ts'
import type { Hit } from './library.ts'

/** The answer about a release as a first result: `build/23305546`, or `build/8.0.3` where only the version is told. */
export function answerHit(answer: EsxiAnswer, best: number, language: Language): Hit {
  const { name, version, build } = answer
  const words = wordsOf(language).builds
  const release = name ?? version
  const parts = [release && `ESXi ${release}`, build !== undefined && `${words.build} ${build}`].filter(Boolean)
  const title = `${parts.join(', ')}: ${saysOf(answer, words)}`
  return { id: `build/${build ?? version ?? ''}`, title, score: Math.max(1, best) + 1, matches: [] }
}

/** The fix in words. */
export function saysOf({ says }: EsxiAnswer, words: ReturnType<typeof wordsOf>['builds']): string {
  if (says === 'ask-version') return `${words['cannot-tell']}. ${words.askVersion}`
  return says === 'ask-build' ? `${words['cannot-tell']}. ${words.askBuild}` : words[says]
}
