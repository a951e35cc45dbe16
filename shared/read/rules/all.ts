import { keywordSearch } from '../stream/keywords.ts'
import { ESXI_RELEASE } from './esxi-release.ts'
import type { Family, LogRecord } from './header.ts'
import { HOSTD } from './hostd.ts'
import { PING } from './ping.ts'
import type { Rule } from './rule.ts'
import { VEEAM } from './veeam.ts'
import { VMKERNEL } from './vmkernel.ts'
import { VMWARE_LOG } from './vmware-log.ts'

/** Every line shape that is known; the first that matches a message is its own. */
export const RULES: readonly Rule[] = [...VMWARE_LOG, ...VMKERNEL, ...HOSTD, ...VEEAM, ...PING, ...ESXI_RELEASE]

const keywordsOf = ({ keyword }: Rule): readonly string[] => (typeof keyword === 'string' ? [keyword] : keyword)

/** Words of which every line has one. A word that holds another one is found by that. */
const wordsOf = (rules: readonly Rule[]): readonly string[] =>
  [...new Set(rules.flatMap(keywordsOf))].filter(
    (word, _, all) => !all.some((other) => other !== word && word.includes(other)),
  )

/** Words of which every line worth reading has one, wherever it stands. */
export const KEYWORDS = wordsOf(RULES.filter((rule) => !rule.early))

/** The words to look for at the start of a file, and after that. */
export const KEYWORD_SEARCHES = { early: keywordSearch(wordsOf(RULES)), later: keywordSearch(KEYWORDS) }

const rulesOf = (family: Family | undefined) =>
  RULES.filter((rule) => (family === undefined ? !rule.headed : rule.family === family))

/** By the header before a message, undefined for none. */
const RULES_OF = new Map((['vm', 'vmkernel', 'host', undefined] as const).map((family) => [family, rulesOf(family)]))

/** The rules that can match a message with such a header, told by their keywords. */
export function rulesFor({ message, family, stamped }: Pick<LogRecord, 'message' | 'family' | 'stamped'>): Rule[] {
  const rules = RULES_OF.get(family) ?? []
  return rules.filter((rule) => (!rule.stamped || stamped) && keywordsOf(rule).some((word) => message.includes(word)))
}
