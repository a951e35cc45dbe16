import type { Entry } from './fact.ts'

/** A person's "I don't know": asked, and not known. It never counts as good news. */
export const UNKNOWN = 'unknown'

/**
 * What one VM's trouble is decided by: each key with the values it may take.
 * `text` is any string, `integer` and `number` are JSON numbers, not negative.
 * Keys and values are the contract's fixed words.
 */
export const CASE_KEYS = {
  symptom: ['stun-at-snapshot-removal', 'stun-at-snapshot-creation', 'other'],
  'datastore.type': ['nfs3', 'nfs41', 'nfs-unspecified', 'vmfs', 'vsan', 'vvol'],
  'transport.mode': ['direct-san', 'direct-nfs', 'hotadd', 'nbd', 'nbdssl'],
  'host.version': 'text',
  'host.build': 'integer',
  'host.nfs3-fix': ['fixed', 'not-documented', 'cannot-tell'],
  'proxy.same-host': ['yes', 'no'],
  'vm.consolidation': ['needed', 'not-needed'],
  'vm.snapshots-before-job': ['yes', 'no'],
  'vm.orphaned-snapshots': ['yes', 'no'],
  'isolation.result': ['reproduced', 'not-reproduced', 'not-run'],
  'direct-nfs.possible': ['yes', 'no'],
  'proxy-per-host.possible': ['yes', 'no'],
  'storage.load': ['high', 'normal'],
  'cpu.spike': ['yes', 'no'],
  'stun.at-removal-longest-ms': 'number',
} as const satisfies Record<string, readonly string[] | 'text' | 'integer' | 'number'>

export type CaseKey = keyof typeof CASE_KEYS

type ValueOf<K extends CaseKey> = (typeof CASE_KEYS)[K] extends readonly (infer V)[]
  ? V
  : (typeof CASE_KEYS)[K] extends 'text'
    ? string
    : number

/** One VM's trouble as a flat map. A key may be absent (not known yet) or `"unknown"` (asked, not known). */
export type CaseFacts = { [K in CaseKey]?: ValueOf<K> | typeof UNKNOWN }
export type CaseValue = string | number

/** Which VM a case is about: its name, and the origin of the vCenter or ESXi host that told of it. */
export type VmName = { origin: string; name: string }

/** What was read of one key, on screens or in logs, with the facts that say so. A person's own answer stands above it. */
export type Seen = { key: CaseKey; value: CaseValue; because: readonly Entry[] }
