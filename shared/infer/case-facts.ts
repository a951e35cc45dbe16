import type { CaseFacts } from '#shared/model/case.ts'
import type { Entry, FactKey } from '#shared/model/fact.ts'
import type { FixAnswer } from '#shared/esxi/nfs3-fix.ts'
import { infer } from './infer.ts'
import { valueOf, view, type Ledger } from './ledger.ts'
import { hostOfProxy } from './proxies.ts'
import type { Inferred, Premises } from './rule.ts'
import { hostsOf, isOneVm, vmOfDisk } from './same-host.ts'
import { WORST_FIX, WORST_MODE, WORST_TYPE } from './worst.ts'

/** A case as the ledger knows it, and for each key the entries that say so. Conflicting keys are those whose sources disagree. */
export type FlatCase = {
  facts: CaseFacts
  because: Partial<Record<keyof CaseFacts, readonly Entry[]>>
  conflicts: (keyof CaseFacts)[]
}

/** Joins all that is known about one VM of one vCenter into the map that `decide` takes. What is not known is absent. */
export function flatten(ledger: Ledger, origin: string, vm: string, given: Omit<Premises, 'view'>): FlatCase {
  const premises: Premises = { ...given, view: view(ledger, given.now) }
  const join = new Join(premises, infer(ledger, given), origin, vm)
  join.own('vm.consolidation')
  join.own('stun.at-removal-longest-ms')
  join.datastores()
  join.disks()
  join.hosts()
  return { facts: join.facts, because: join.because, conflicts: join.conflicts }
}

class Join {
  readonly facts: CaseFacts = {}
  readonly because: FlatCase['because'] = {}
  readonly conflicts: (keyof CaseFacts)[] = []
  readonly #premises: Premises
  readonly #inferred: readonly Inferred[]
  readonly #origin: string
  readonly #vm: string

  constructor(premises: Premises, inferred: readonly Inferred[], origin: string, vm: string) {
    this.#premises = premises
    this.#inferred = inferred
    this.#origin = origin
    this.#vm = vm
  }

  /** A key that the VM itself has. */
  own(key: 'vm.consolidation' | 'stun.at-removal-longest-ms'): void {
    const known = this.#premises.view.known(this.#origin, 'vm', this.#vm, key)
    const value = valueOf(known, key)
    if (known && value !== null) this.#set(key, value, [known.entry])
    if (known && known.disagreeing.length > 0) this.conflicts.push(key)
  }

  /** The worst of the VM's datastores. One of which the type is not known could be worse, so only NFS 3 can be told then. */
  datastores(): void {
    const { view: ledger } = this.#premises
    const list = ledger.known(this.#origin, 'vm', this.#vm, 'vm.datastores')
    const names = valueOf(list, 'vm.datastores')
    if (!list || !names || names.length === 0) return
    const types = names.map((name) => ledger.known(this.#origin, 'datastore', name, 'datastore.type'))
    const worst = worstOf(
      types.map((known) => valueOf(known, 'datastore.type')),
      WORST_TYPE,
    )
    if (worst !== null)
      this.#set('datastore.type', worst, [list.entry, ...types.flatMap((known) => known?.entry ?? [])])
  }

  /** The worst of the VM's disks; the answers of proxy and host belong to the disks in that mode. */
  disks(): void {
    const disks = this.#ofDisks('transport.mode')
    const worst = WORST_MODE.find((mode) => disks.some(({ fact }) => fact.value === mode))
    if (worst === undefined) return
    const inMode = disks.filter(({ fact }) => fact.value === worst)
    this.#set('transport.mode', worst, inMode)
    const answers = inMode.map(({ fact }) => this.#sameHostOf(fact.subject.name))
    const away = answers.find((one) => one?.fact.value === 'no')
    const [together] = answers
    if (away) this.#set('proxy.same-host', 'no', away.from)
    else if (together && answers.every((one) => one !== undefined)) this.#set('proxy.same-host', 'yes', together.from)
  }

  /**
   * Fixed only where every host that is known to run the VM or its proxy is. Version and build are those of the VM's own host;
   * they are left out where they alone would say fixed while nothing is known of the proxy's host.
   */
  hosts(): void {
    const { view: ledger } = this.#premises
    const runs = ledger.known(this.#origin, 'vm', this.#vm, 'vm.host')
    const host = valueOf(runs, 'vm.host')
    if (!runs || host === null) return
    const fixes = [host, ...this.#proxyHosts()].map((name) => this.#fixOf(name))
    const wouldClear = fixes[0]?.fact.value === 'fixed' && fixes.includes(undefined)
    if (!wouldClear) this.#release(host, runs.entry)
    const worst = worstOf(
      fixes.map((one) => (one?.fact.value as FixAnswer | undefined) ?? null),
      WORST_FIX,
    )
    if (worst !== null)
      this.#set(
        'host.nfs3-fix',
        worst,
        fixes.flatMap((one) => one?.from ?? []),
      )
  }

  #release(host: string, runs: Entry): void {
    for (const key of ['host.version', 'host.build'] as const) {
      const known = this.#premises.view.known(this.#origin, 'host', host, key)
      const value = valueOf(known, key)
      if (known && value !== null) this.#set(key, value, [runs, known.entry])
    }
  }

  #proxyHosts(): string[] {
    return this.#ofDisks('transport.proxy').flatMap(({ fact: { value } }) =>
      typeof value === 'string' ? (hostOfProxy(this.#premises, this.#origin, value)?.host ?? []) : [],
    )
  }

  #fixOf(host: string): Inferred | undefined {
    return this.#inferred.find(
      ({ origin, fact }) => origin === this.#origin && fact.key === 'host.nfs3-fix' && fact.subject.name === host,
    )
  }

  #sameHostOf(disk: string): Inferred | undefined {
    return this.#inferred.find(({ fact }) => fact.key === 'proxy.same-host' && fact.subject.name === disk)
  }

  /** What Veeam's own console tells of this VM's disks, unless two VMs of this name are told of: then whose they are is not known. */
  #ofDisks(key: FactKey): Entry[] {
    const elsewhere = isTwoVms(this.#vm, this.#origin, this.#premises)
    return this.#premises.view.entries.filter(
      ({ origin, fact }) =>
        fact.key === key &&
        fact.value !== 'unknown' &&
        vmOfDisk(fact.subject.name) === this.#vm &&
        (origin === this.#origin || (!elsewhere && !this.#isInventory(origin))),
    )
  }

  /** A vCenter or an ESXi host: what it tells is told of its own VMs. */
  #isInventory(origin: string): boolean {
    return this.#premises.view.entries.some(
      (entry) => entry.origin === origin && /^(?:vm|host|datastore)\./.test(entry.fact.key),
    )
  }

  #set<K extends keyof CaseFacts>(key: K, value: NonNullable<CaseFacts[K]>, because: readonly Entry[]): void {
    this.facts[key] = value
    this.because[key] = because
  }
}

/** Another inventory tells where a VM of this name runs, and it may be another one. */
function isTwoVms(vm: string, origin: string, premises: Premises): boolean {
  const hosts = hostsOf(vm, premises)
  const isElsewhere = [...hosts.keys()].some((one) => one !== origin)
  return isElsewhere && !(hosts.has(origin) && isOneVm(vm, premises))
}

/** The worst of what is known. While one of them is not known only the very worst is certain. */
function worstOf<T>(values: readonly (T | null)[], worstFirst: readonly T[]): T | null {
  const worst = worstFirst.find((value) => values.includes(value)) ?? null
  return values.includes(null) && worst !== worstFirst[0] ? null : worst
}
