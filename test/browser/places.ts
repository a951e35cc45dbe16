import { wordsOf } from '#shared/language/words.ts'
import type { Bilingual, Language } from '#shared/model/language.ts'
import type { Content } from '#shared/model/pack.ts'

/** A page with an address of its own: where it is, what the tab is called there, what its heading says. */
export type Place = { path: string; title: string; heading: string }

/** Every page that the pack and the frame have, but for cases. */
export function placesOf({ articles, glossary, topics }: Content, language: Language): Place[] {
  const words = wordsOf(language)
  const named = (path: string, heading: string, name = heading): Place => ({ path, heading, title: `${name} — Unstun` })
  const say = (text: Bilingual) => text[language]
  return [
    { path: '', heading: words.tagline, title: `Unstun: ${words.tagline}` },
    named('search', words.search.title),
    named('cases', words.cases.title),
    named('builds', words.builds.title),
    named('glossary', words.glossary.title),
    named('settings', words.settings.title),
    named('about', words.about.title),
    ...glossary.slice(0, 1).map(({ id }) => named(`term/${id}`, words.glossary.title)),
    ...articles.map(({ id, text }) => named(id, text[language].title)),
    ...topics.flatMap(({ id, questions, verdicts }) => [
      named(`map/${id}`, words.map.title),
      ...questions
        .slice(0, 1)
        .map(({ ask, label }) => named(`walk/${id}`, say(ask), `${words.walk.title}: ${say(label)}`)),
      ...questions.map((question) => named(`question/${question.id}`, say(question.ask), say(question.label))),
      ...verdicts.map((verdict) => named(`verdict/${verdict.id}`, say(verdict.title))),
    ]),
  ]
}
