import type { Ledger, View } from '#shared/infer/ledger.ts'
import { view } from '#shared/infer/ledger.ts'
import { matchProxies } from '#shared/infer/proxies.ts'
import type { Premises } from '#shared/infer/rule.ts'
import { hostsOf, vmOfDisk } from '#shared/infer/same-host.ts'
import type { VmName } from '#shared/model/case.ts'
import type { Entry, Fact, FactKey, Subject } from '#shared/model/fact.ts'

/** What a tab shows: the object of its page, whose facts were read there, and what the person chose while it was there. */
export type Page = {
  origin: string
  object: Subject | null
  told: readonly { key: FactKey; subject: Pick<Subject, 'kind' | 'name'> }[]
  chosen: VmName | null
}

/** At most so many VMs are offered. */
const MOST_VMS = 50

/**
 * Whom a page's case is about, null where nobody can tell, and the VMs to choose from: the likeliest first, then those heard of
 * last. `before`: what the VM was called while only a backup console had told of it.
 */
export type Likely = { vm: VmName | null; vms: VmName[]; before: VmName[] }

/**
 * The VM of a page: what the person chose there, the page's own object, the one VM that it tells of, the last one, the only one.
 * The proxy of the last VM's backup is part of that VM's case.
 */
export function likelyVms(
  ledger: Ledger,
  page: Page | null,
  last: VmName | null,
  given: Omit<Premises, 'view'>,
): Likely {
  const look = view(ledger, given.now)
  const all = allVms(look)
  const named = page ? namedBy(page, all, look) : null
  const isProxy = named !== null && last !== null && serves(named, last, { ...given, view: look })
  const isKnown = (vm: VmName) => all.some((one) => same(one, vm))
  // The page's own VM is offered before anything was read of it: another's case must not stand over it.
  const order = [page?.chosen ?? null, ...(isProxy ? [last, named] : [named, last])].filter(
    (vm) => vm !== null && (vm === named || isKnown(vm)),
  ) as VmName[]
  const [first = all.length === 1 ? all[0] : undefined] = order
  const vms = distinct([...order, ...all]).slice(0, MOST_VMS)
  return { vm: first ?? null, vms, before: first ? namesBefore(first, look) : [] }
}

/** Under which names backup consoles told of a VM: the inventory that has it is the only one with such a name. */
function namesBefore(vm: VmName, look: View): VmName[] {
  const inventories = inventoriesIn(look)
  const origins = new Set(
    look.entries.flatMap(({ origin, fact }) => (vmOf(fact.subject).includes(vm.name) ? [origin] : [])),
  )
  const having = [...origins].filter((origin) => inventories.has(origin))
  if (having.length !== 1 || having[0] !== vm.origin) return []
  return [...origins].filter((origin) => !inventories.has(origin)).map((origin) => ({ origin, name: vm.name }))
}

export const same = (a: VmName, b: VmName): boolean => a.origin === b.origin && a.name === b.name

function namedBy(page: Page, all: readonly VmName[], look: View): VmName | null {
  if (page.object?.kind === 'vm') return resolve({ origin: page.origin, name: page.object.name }, all, look)
  const told = new Set(
    page.told.filter(({ key }) => key !== 'vm.snapshot-task').flatMap(({ subject }) => vmOf(subject)),
  )
  const [only] = told
  return told.size === 1 && only !== undefined ? resolve({ origin: page.origin, name: only }, all, look) : null
}

/** A name of a backup console is that of the one inventory that has such a VM, or that alone tells where it runs. */
function resolve(named: VmName, all: readonly VmName[], look: View): VmName {
  const called = all.filter((vm) => vm.name === named.name)
  const own = called.find((vm) => same(vm, named))
  const hosts = hostsOf(named.name, { view: look })
  const placed = called.filter(({ origin }) => hosts.has(origin))
  const [only, more] = placed.length > 0 ? placed : called
  return own ?? (more ? undefined : only) ?? named
}

/** Every VM of an inventory, and of backup consoles those that no inventory has; those heard of last first. */
function allVms(look: View): VmName[] {
  const newestFirst = look.entries.toSorted((a, b) => timeOf(b) - timeOf(a))
  const inventories = inventoriesIn(look)
  const named = newestFirst.flatMap(({ origin, fact }) => vmOf(fact.subject).map((name) => ({ origin, name })))
  const listed = new Set(named.filter(({ origin }) => inventories.has(origin)).map(({ name }) => name))
  return distinct(named.filter(({ origin, name }) => inventories.has(origin) || !listed.has(name)))
}

/** The vCenters and ESXi hosts among all that told anything. */
function inventoriesIn({ entries }: View): Set<string> {
  return new Set(entries.flatMap(({ origin, fact }) => (isInventory(fact) ? [origin] : [])))
}

const isInventory = ({ key }: Fact) => /^(?:vm|host|datastore)\./.test(key)

function vmOf({ kind, name }: Pick<Subject, 'kind' | 'name'>): string[] {
  if (kind === 'vm') return [name]
  return kind === 'disk' ? [vmOfDisk(name)] : []
}

/** Whether a VM was taken for a proxy that read the disks of another. */
function serves(vm: VmName, other: VmName, premises: Premises): boolean {
  const proxies = premises.view.entries.flatMap(({ fact }) =>
    fact.key === 'transport.proxy' && vmOfDisk(fact.subject.name) === other.name ? [fact.value] : [],
  )
  return (
    vm.origin === other.origin &&
    !same(vm, other) &&
    matchProxies(premises, vm.origin).some((match) => match.vm === vm.name && proxies.includes(match.proxy))
  )
}

const timeOf = ({ fact }: Entry) => Date.parse(fact.evidence.at ?? '') || 0

function distinct(vms: readonly VmName[]): VmName[] {
  return [...new Map(vms.map((vm) => [JSON.stringify([vm.origin, vm.name]), vm])).values()]
}
