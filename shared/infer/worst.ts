import type { FixAnswer } from '#shared/esxi/nfs3-fix.ts'
import type { CaseKey, CaseValue } from '#shared/model/case.ts'
import type { FactValue } from '#shared/model/fact.ts'

// From the worst for the VM to the best.
export const WORST_MODE: FactValue<'transport.mode'>[] = ['hotadd', 'nbd', 'nbdssl', 'direct-nfs', 'direct-san']
export const WORST_TYPE: FactValue<'datastore.type'>[] = ['nfs3', 'nfs-unspecified', 'nfs41', 'vmfs', 'vsan', 'vvol']
export const WORST_FIX: FixAnswer[] = ['not-documented', 'cannot-tell', 'fixed']

const WORST_FIRST: Partial<Record<CaseKey, readonly CaseValue[]>> = {
  'transport.mode': WORST_MODE,
  'datastore.type': WORST_TYPE,
  'host.nfs3-fix': WORST_FIX,
  'vm.consolidation': ['needed', 'not-needed'],
}

/** The value that stands where several were read of one key: the worst, of lengths the longest, else the first. */
export function worstValue(key: CaseKey, values: readonly CaseValue[]): CaseValue | undefined {
  if (key === 'stun.at-removal-longest-ms') return values.toSorted((a, b) => Number(b) - Number(a))[0]
  return WORST_FIRST[key]?.find((value) => values.includes(value)) ?? values[0]
}
