import { knownFix } from '#shared/esxi/nfs3-fix.ts'
import { UNKNOWN, type CaseFacts, type CaseKey, type CaseValue } from '#shared/model/case.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { Topic } from '#shared/model/topic.ts'
import { evaluate, type Looked, type Lookup } from './condition.ts'

/** Looks keys up in a case: facts as they stand, `host.nfs3-fix` by the build rule, an absent fact by what stands in for it. */
export function lookupIn({ standIns }: Pick<Topic, 'standIns'>, facts: CaseFacts, builds: BuildTable): Lookup {
  const fix = lookedFix(facts, builds)
  const told = (key: CaseKey): Looked => (key === 'host.nfs3-fix' ? fix : lookedFact(facts, key))
  return (key) => {
    const looked = told(key)
    if ('value' in looked) return looked
    for (const { key: absent, value, when } of standIns) {
      const finding = absent === key ? evaluate(when, told) : null
      if (finding?.is === true) return { value, because: finding.because }
    }
    return looked
  }
}

function lookedFact(facts: CaseFacts, key: CaseKey): Looked {
  const value = facts[key]
  return value === undefined ? { missing: [key] } : { value, because: [{ key, value }] }
}

function lookedFix(facts: CaseFacts, builds: BuildTable): Looked {
  const fix = knownFix(facts, builds)
  if ('missing' in fix) return fix
  return { value: fix.value, because: [{ key: 'host.nfs3-fix', value: fix.value }, ...fix.from] }
}

/** Values that were looked for and settle nothing: a fact with one of them may still turn out any way. */
const SETTLES_NOTHING: CaseValue[] = [UNKNOWN, 'not-run', 'cannot-tell', 'nfs-unspecified']

export function settlesNothing(value: CaseValue): boolean {
  return SETTLES_NOTHING.includes(value)
}

/** The same facts, those that settle nothing taken for absent: what is still false then is really excluded. */
export function onlySettled(look: Lookup): Lookup {
  return (key) => {
    const looked = look(key)
    return 'value' in looked && settlesNothing(looked.value) ? { missing: [key] } : looked
  }
}
