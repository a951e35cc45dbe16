import type { Entry } from '#shared/model/fact.ts'
import type { View } from './ledger.ts'
import { hostOfProxy } from './proxies.ts'
import { concluded, type Inferred, type Premises, type Rule } from './rule.ts'

/**
 * Whether a disk's VM and its proxy run on one host. The log is Veeam's, the hosts are a vCenter's: they are joined where every
 * inventory that tells where a VM of this name runs tells of one and the same, and nowhere else.
 */
export const sameHost: Rule = (premises) =>
  premises.view.entries
    .filter(({ fact }) => fact.key === 'transport.proxy' && fact.value !== 'unknown')
    .flatMap((entry) => inferFor(entry, premises))

function inferFor(entry: Entry, premises: Premises): Inferred[] {
  const vm = vmOfDisk(entry.fact.subject.name)
  const hosts = isOneVm(vm, premises) ? [...hostsOf(vm, premises)] : []
  const answers = hosts.flatMap(([origin, own]) => answerIn(origin, own, entry, premises))
  const [first] = answers
  return first && answers.every(({ value }) => value === first.value) ? [inferred(first, entry, premises)] : []
}

type SameHost = { value: 'yes' | 'no'; from: Entry[] }

function answerIn(origin: string, own: Told, { fact }: Entry, premises: Premises): SameHost[] {
  const proxy = typeof fact.value === 'string' ? hostOfProxy(premises, origin, fact.value) : null
  if (!proxy) return []
  return [{ value: sameName(own.host, proxy.host) ? 'yes' : 'no', from: [own.entry, ...proxy.from] }]
}

function inferred({ value, from: hosts }: SameHost, entry: Entry, { now }: Premises): Inferred {
  const from = [entry, ...hosts]
  const evidence = concluded('same-host', from, now)
  const { subject } = entry.fact
  const fact = { subject, key: 'proxy.same-host' as const, value, certainty: 'inferred' as const, evidence }
  return { origin: entry.origin, fact, from, rule: 'same-host' }
}

type Told = { host: string; entry: Entry }
type Hosts = ReadonlyMap<string, Told>

/** For each inventory that tells where a VM of this name runs what it tells. A console of one host tells no host of its VMs. */
export function hostsOf(vm: string, { view }: Pick<Premises, 'view'>): Hosts {
  const known = hostsIn.get(view) ?? hostsByVm(view)
  hostsIn.set(view, known)
  return known.get(vm) ?? new Map()
}

/** Asked for each disk of a look. */
const hostsIn = new WeakMap<View, ReadonlyMap<string, Hosts>>()

function hostsByVm({ entries }: View): ReadonlyMap<string, Hosts> {
  const byVm = new Map<string, Map<string, Told>>()
  for (const entry of entries) {
    const { origin, fact } = entry
    if (fact.key !== 'vm.host' || fact.value === 'unknown') continue
    const told = byVm.get(fact.subject.name) ?? new Map<string, Told>()
    byVm.set(fact.subject.name, told.set(origin, { host: fact.value, entry }))
  }
  return byVm
}

/**
 * Whether all that is told of VMs of this name is told of one: one inventory tells its host, or all of them the same, as when a
 * vCenter is met under two addresses. Hosts that were never given a name are not told apart by it.
 */
export function isOneVm(vm: string, premises: Pick<Premises, 'view'>): boolean {
  const names = [...hostsOf(vm, premises).values()].map(({ host }) => host)
  const [first] = names
  if (first === undefined || names.length === 1) return names.length === 1
  return !/^localhost\b/i.test(first) && names.every((name) => sameName(name, first))
}

/** `sql01/Hard disk 1` → `sql01`. A VM's name may hold a slash itself; a disk's label does not. */
export function vmOfDisk(disk: string): string {
  return disk.slice(0, disk.lastIndexOf('/'))
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
