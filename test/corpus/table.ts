import { scoreOf, type Outcome } from './score.ts'

/** Precision and recall by key and language, and over all facts, as lines of text. */
export function scoreTable(all: readonly Outcome[]): string {
  const languages = [...new Set(all.map(({ language }) => language))].toSorted()
  const keys = [...new Set(all.map(({ key }) => key))].toSorted()
  const rows = keys.flatMap((key) =>
    languages.flatMap((language) => {
      const some = all.filter((one) => one.key === key && one.language === language)
      return some.length === 0 ? [] : [line(key, language, some)]
    }),
  )
  const facts = all.filter(({ key }) => key.includes('.'))
  return [HEAD, ...rows, line('all facts', '', facts), line('all', '', all)].join('\n')
}

const HEAD = `${'key'.padEnd(26)}${'language'.padEnd(10)}  hits misses wrongs precision recall`

function line(key: string, language: string, some: readonly Outcome[]): string {
  const { hits, misses, wrongs, precision, recall } = scoreOf(some)
  const figures = [hits, misses, wrongs].map((figure) => String(figure).padStart(6)).join(' ')
  return `${key.padEnd(26)}${language.padEnd(10)}${figures} ${precision.toFixed(3).padStart(9)} ${recall.toFixed(3).padStart(6)}`
}
