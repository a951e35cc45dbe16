import type { View } from '#shared/infer/ledger.ts'
import { matchProxies } from '#shared/infer/proxies.ts'
import type { Premises, ProxyMatch } from '#shared/infer/rule.ts'
import { vmOfDisk } from '#shared/infer/same-host.ts'
import type { VmName } from '#shared/model/case.ts'

/** The proxies that read a VM's disks. */
export function proxiesOf(look: View, vm: VmName): string[] {
  const named = look.entries.flatMap(({ fact }) =>
    fact.key === 'transport.proxy' && fact.value !== 'unknown' && vmOfDisk(fact.subject.name) === vm.name
      ? [fact.value]
      : [],
  )
  return [...new Set(named)]
}

/** Which VM each proxy of a VM's backup was taken for; one that is called like no VM is told too, for the person to say. */
export function matchesOf(premises: Premises, vm: VmName): ProxyMatch[] {
  const matches = matchProxies(premises, vm.origin)
  return proxiesOf(premises.view, vm).map(
    (proxy) => matches.find((match) => match.proxy === proxy) ?? { proxy, vm: null, by: 'name' },
  )
}
