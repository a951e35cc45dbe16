import { keywordSearch } from '../stream/keywords.ts'
import { ESXI_RELEASE } from './esxi-release.ts'
import type { Family } from './header.ts'
import { HOSTD } from './hostd.ts'
import { PING } from './ping.ts'
import type { Rule } from './rule.ts'
import { VEEAM } from './veeam.ts'
import { VMKERNEL } from './vmkernel.ts'
import { VMWARE_LOG } from './vmware-log.ts'

/** Every line shape that is known; the first that matches a message is its own. */
export const RULES: readonly Rule[] = [...VMWARE_LOG, ...VMKERNEL, ...HOSTD, ...VEEAM, ...PING, ...ESXI_RELEASE]

const keywordsOf = ({ keyword }: Rule): readonly string[] => (typeof keyword === 'string' ? [keyword] : keyword)

/** Words of which every line worth reading has one. A word that holds another one is found by that. */
export const KEYWORDS: readonly string[] = [...new Set(RULES.flatMap(keywordsOf))].filter(
  (word, _, all) => !all.some((other) => other !== word && word.includes(other)),
)

export const KEYWORD_SEARCH = keywordSearch(KEYWORDS)

const rulesOf = (family: Family | undefined) =>
  RULES.filter((rule) => (family === undefined ? !rule.headed : rule.family === family))

/** By the header before a message, undefined for none. */
const RULES_OF = new Map((['vm', 'vmkernel', 'host', undefined] as const).map((family) => [family, rulesOf(family)]))

/** The rules that can match a message with such a header, told by their keywords. */
export function rulesFor(message: string, family: Family | undefined): Rule[] {
  const rules = RULES_OF.get(family) ?? []
  return rules.filter((rule) => keywordsOf(rule).some((word) => message.includes(word)))
}
