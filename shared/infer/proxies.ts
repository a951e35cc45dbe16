import type { Entry } from '#shared/model/fact.ts'
import { valueOf, type View } from './ledger.ts'
import type { Premises, ProxyMatch } from './rule.ts'

/**
 * Which VM of a vCenter each proxy is: a person's word, else the one VM of the same name; a domain behind the name makes no
 * difference. A proxy that no VM or more than one is called like is not matched.
 */
export function matchProxies(premises: Premises, origin: string): readonly ProxyMatch[] {
  const { view, corrections } = premises
  const known = matches.get(view) ?? { corrections, byOrigin: new Map<string, readonly ProxyMatch[]>() }
  const kept = known.corrections === corrections ? known : { corrections, byOrigin: new Map() }
  matches.set(view, kept)
  const found: readonly ProxyMatch[] = kept.byOrigin.get(origin) ?? matchAll(premises, origin)
  kept.byOrigin.set(origin, found)
  return found
}

/** Asked for each disk of a look: what a look says once is not worked out again. */
const matches = new WeakMap<
  View,
  { corrections: Premises['corrections']; byOrigin: Map<string, readonly ProxyMatch[]> }
>()

function matchAll({ view, corrections }: Premises, origin: string): ProxyMatch[] {
  const vms = view.entries
    .filter((entry) => entry.origin === origin && entry.fact.key === 'vm.host')
    .map(({ fact }) => fact.subject.name)
  const proxies = new Set(
    view.entries.flatMap(({ fact }) =>
      fact.key === 'transport.proxy' && fact.value !== 'unknown' ? [String(fact.value)] : [],
    ),
  )
  const byName = new Map<string, string[]>()
  for (const vm of vms) byName.set(bare(vm), [...(byName.get(bare(vm)) ?? []), vm])
  return [...proxies].flatMap((proxy) => {
    const corrected = corrections.find((one) => one.proxy === proxy && one.by === 'person')
    if (corrected) return [corrected]
    const same = byName.get(bare(proxy)) ?? []
    const [vm] = same
    return same.length === 1 && vm !== undefined ? [{ proxy, vm, by: 'name' as const }] : []
  })
}

/** `PROXY01.corp.example` → `proxy01`. An address is no name. */
function bare(name: string): string {
  return /^\d+\.\d+\.\d+\.\d+$/.test(name) ? name : (name.toLowerCase().split('.')[0] ?? '')
}

/** The host that runs a proxy: stated for the proxy itself, else that of the VM it is. */
export function hostOfProxy(premises: Premises, origin: string, proxy: string): { host: string; from: Entry[] } | null {
  const { view } = premises
  const stated = view.known(origin, 'proxy', proxy, 'proxy.host')
  const host = valueOf(stated, 'proxy.host')
  if (stated && host !== null) return { host, from: [stated.entry] }
  const match = matchProxies(premises, origin).find((one) => one.proxy === proxy)
  const known = match?.vm ? view.known(origin, 'vm', match.vm, 'vm.host') : null
  const own = valueOf(known, 'vm.host')
  return known && own !== null ? { host: own, from: [known.entry] } : null
}
