import { describe, expect, it } from 'vitest'
import { KEYWORDS, RULES, rulesFor } from '#shared/read/rules/all.ts'
import { recordsIn } from '#shared/read/rules/header.ts'
import type { Rule } from '#shared/read/rules/rule.ts'

/** The rule that a line's first message belongs to. */
function ruleOf(line: string): Rule | undefined {
  const [record] = recordsIn(line)
  return record && rulesFor(record).find((rule) => rule.pattern.test(record.message))
}

/** Rules whose words may stand after others: a reason, the name of a VM, of a disk, of a component. */
const AFTER_OTHER_WORDS = ['veeam.failover-stamped', 'veeam.job', 'vmx.consolidate-task']

describe('every line shape', () => {
  const examples = RULES.flatMap((rule) => rule.examples.map((example) => [rule.id, example, rule] as const))

  it.each(examples)('%s reads: %s', (_, example, rule) => {
    expect(ruleOf(example)?.id).toBe(rule.id)
    const match = rule.pattern.exec(recordsIn(example)[0]?.message ?? '')
    const told = typeof rule.tells === 'function' ? rule.tells(match?.groups ?? {}) : rule.tells
    expect(told.length).toBeGreaterThan(0)
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s has examples, and none reads as text within a sentence',
    (_, rule) => {
      expect(rule.examples.length).toBeGreaterThan(0)
      for (const example of rule.examples) {
        const message = recordsIn(example)[0]?.message ?? ''
        if (AFTER_OTHER_WORDS.includes(rule.id)) continue
        expect(rule.pattern.test(`someone said: ${message}`)).toBe(false)
      }
    },
  )

  it('has ids of its own', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  })

  it('has keywords long enough for a quick search', () => {
    expect(KEYWORDS.filter((word) => new TextEncoder().encode(word).length < 5)).toEqual([])
  })
})
