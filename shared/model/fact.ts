/** What a fact is about. A disk's name is `<vm name>/<disk label>`; `ref` is the product's own id, where one was in sight. */
export type Subject = { kind: SubjectKind; name: string; ref?: string }
export const SUBJECT_KINDS = ['vm', 'host', 'datastore', 'disk', 'proxy', 'job', 'case'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

export const SNAPSHOT_TASKS = ['create', 'remove', 'remove-all', 'consolidate', 'revert'] as const
export const TASK_STATES = ['queued', 'running', 'succeeded', 'failed'] as const
/** The newest snapshot task of a VM; `progress` is 0 to 100. */
export type SnapshotTask = {
  task: (typeof SNAPSHOT_TASKS)[number]
  state: (typeof TASK_STATES)[number]
  progress?: number
}

/**
 * Every key a fact may have: whose it is, and which values it may take. `text` is any string, `texts` a list of them,
 * `integer` and `number` are JSON numbers, not negative. Keys and values are the contract's fixed words.
 */
export const FACT_KEYS = {
  'vm.host': { of: 'vm', values: 'text' },
  'vm.datastores': { of: 'vm', values: 'texts' },
  'vm.snapshot-names': { of: 'vm', values: 'texts' },
  'vm.snapshot-count': { of: 'vm', values: 'integer' },
  'vm.backup-snapshot': { of: 'vm', values: ['present', 'absent'] },
  'vm.consolidation': { of: 'vm', values: ['needed', 'not-needed'] },
  'vm.snapshot-task': { of: 'vm', values: 'snapshot-task' },
  'vm.disk-on-delta': { of: 'vm', values: 'true' },
  'datastore.type': { of: 'datastore', values: ['nfs3', 'nfs41', 'nfs-unspecified', 'vmfs', 'vsan', 'vvol'] },
  'host.version': { of: 'host', values: 'text' },
  'host.build': { of: 'host', values: 'integer' },
  'host.nfs3-fix': { of: 'host', values: ['fixed', 'not-documented', 'cannot-tell'] },
  'transport.mode': { of: 'disk', values: ['direct-san', 'direct-nfs', 'hotadd', 'nbd', 'nbdssl'] },
  'transport.proxy': { of: 'disk', values: 'text' },
  'transport.failover': { of: 'vm', values: ['to-network'] },
  'proxy.configured-mode': { of: 'proxy', values: ['automatic', 'direct-storage', 'virtual-appliance', 'network'] },
  'proxy.host': { of: 'proxy', values: 'text' },
  'proxy.same-host': { of: 'disk', values: ['yes', 'no'] },
  'stun.longest-ms': { of: 'vm', values: 'number' },
  'stun.at-removal-longest-ms': { of: 'vm', values: 'number' },
} as const satisfies Record<string, { of: SubjectKind; values: ValueKind | readonly string[] }>

type ValueKind = 'text' | 'texts' | 'integer' | 'number' | 'true' | 'snapshot-task'
type KindValue = {
  text: string
  texts: string[]
  integer: number
  number: number
  true: true
  'snapshot-task': SnapshotTask
}

export type FactKey = keyof typeof FACT_KEYS
export type FactValue<K extends FactKey = FactKey> = (typeof FACT_KEYS)[K]['values'] extends infer V
  ? V extends readonly (infer One)[]
    ? One
    : V extends ValueKind
      ? KindValue[V]
      : never
  : never

/** Seen on a screen or in a file, joined by a rule from other facts, or told by a person. */
export type Certainty = 'seen' | 'inferred' | 'stated'

/**
 * Why a fact is known. `where` is the page's origin, or the file and line; `quote` is the exact text that was read;
 * `at` is ISO 8601, in UTC where the source says so. A log also tells `file` and `line`.
 */
export type Evidence = {
  source: 'screen' | 'text' | 'log' | 'answer' | 'rule'
  where: string
  quote: string
  at?: string
  file?: string
  line?: number
}

/** One thing known about one subject, and why it is known. What cannot be told is absent. */
export type Fact = {
  [K in FactKey]: {
    subject: Subject
    key: K
    value: FactValue<K> | 'unknown'
    certainty: Certainty
    evidence: Evidence
  }
}[FactKey]

/** A fact and where it belongs: facts of two vCenters never speak of the same thing, whatever the names. */
export type Entry = { origin: string; fact: Fact }
