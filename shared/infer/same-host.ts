import type { Entry } from '#shared/model/fact.ts'
import { valueOf, type View } from './ledger.ts'
import { hostOfProxy } from './proxies.ts'
import { concluded, type Inferred, type Premises, type Rule } from './rule.ts'

/**
 * Whether a disk's VM and its proxy run on one host. The log is Veeam's, the hosts are a vCenter's: they are joined in each
 * vCenter that has the VM, and nowhere when two of them have one of that name.
 */
export const sameHost: Rule = (premises) =>
  premises.view.entries
    .filter(({ fact }) => fact.key === 'transport.proxy' && fact.value !== 'unknown')
    .flatMap((entry) => inferFor(entry, premises))

function inferFor(entry: Entry, premises: Premises): Inferred[] {
  const { fact } = entry
  const vm = vmOfDisk(fact.subject.name)
  const origins = originsWith(vm, premises)
  const [origin] = origins
  if (origins.length !== 1 || origin === undefined) return []
  const own = premises.view.known(origin, 'vm', vm, 'vm.host')
  const host = valueOf(own, 'vm.host')
  const proxy = typeof fact.value === 'string' ? hostOfProxy(premises, origin, fact.value) : undefined
  if (!own || host === null || !proxy) return []
  const from = [entry, own.entry, ...proxy.from]
  const value = sameName(host, proxy.host) ? ('yes' as const) : ('no' as const)
  const evidence = concluded('same-host', from, premises.now)
  const inferred = {
    subject: fact.subject,
    key: 'proxy.same-host' as const,
    value,
    certainty: 'inferred' as const,
    evidence,
  }
  return [{ origin: entry.origin, fact: inferred, from, rule: 'same-host' }]
}

/** Every inventory that knows a VM of this name. */
export function originsWith(vm: string, { view }: Premises): readonly string[] {
  const known = inventories.get(view) ?? originsByVm(view)
  inventories.set(view, known)
  return [...(known.get(vm) ?? [])]
}

/** Asked for each disk of a look. */
const inventories = new WeakMap<View, ReadonlyMap<string, ReadonlySet<string>>>()

function originsByVm({ entries }: View): ReadonlyMap<string, ReadonlySet<string>> {
  const origins = new Map<string, Set<string>>()
  for (const { origin, fact } of entries)
    if (fact.key.startsWith('vm.'))
      origins.set(fact.subject.name, (origins.get(fact.subject.name) ?? new Set()).add(origin))
  return origins
}

/** `sql01/Hard disk 1` → `sql01`. A VM's name may hold a slash itself; a disk's label does not. */
export function vmOfDisk(disk: string): string {
  return disk.slice(0, disk.lastIndexOf('/'))
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
