import type { HotAddHint } from '#shared/infer/hotadd-hint.ts'
import { valueOf, type View } from '#shared/infer/ledger.ts'
import { hostOfProxy } from '#shared/infer/proxies.ts'
import type { ProxyMatch } from '#shared/infer/rule.ts'
import type { CaseFacts, CaseKey, VmName } from '#shared/model/case.ts'
import type { ConsoleId } from '#shared/model/console.ts'
import type { FactKey } from '#shared/model/fact.ts'
import type { NextLook } from '../messages/meaning.ts'
import { labelOf } from './case-words.ts'
import type { Guide } from './guide.ts'
import { proxiesOf } from './proxies-of.ts'
import { screenFor, type InSight, type Wanted } from './screen-for.ts'

/** What stands around the question where to look next. */
export type Around = {
  facts: CaseFacts
  vm: VmName
  look: View
  hints: readonly HotAddHint[]
  consoles: ReadonlyMap<string, ConsoleId>
  corrections: readonly ProxyMatch[]
  inSight: readonly InSight[]
  /** What the case asks next. */
  asked: CaseKey | null
}

/**
 * For each key that can still change the outcome the one screen that shows it: first what is asked next, then what settles most;
 * what no screen shows comes last.
 */
export function nextLooks(around: Around, guide: Guide): NextLook[] {
  const looks = guide.outcomes.settling(around.facts).map(({ key, settles }) => {
    const wanted = WANTED[key]?.(around, guide) ?? null
    const [hint] = key === 'transport.mode' ? around.hints : []
    return {
      key,
      label: labelOf(guide.topic, key),
      where: wanted && screenFor(wanted, around, guide.consoles),
      settles,
      ...(hint ? { hint: { proxy: hint.proxy } } : {}),
    }
  })
  const order = ({ key, where }: NextLook) => (where === null ? 2 : key === around.asked ? 0 : 1)
  return looks.toSorted((a, b) => order(a) - order(b))
}

type Wanting = (around: Around, guide: Guide) => Wanted | null

const ofVm =
  (fact: FactKey): Wanting =>
  ({ vm }) => ({ fact, subject: vm.name })

/** Symptom, tests and the person's own plans are on no screen. */
const WANTED: Partial<Record<CaseKey, Wanting>> = {
  'datastore.type': wantedOfDatastores,
  'transport.mode': ofVm('transport.mode'),
  'host.version': (around, guide) => wantedOfHosts(around, guide, 'host.version'),
  'host.build': (around, guide) => wantedOfHosts(around, guide, 'host.build'),
  'host.nfs3-fix': (around, guide) => wantedOfHosts(around, guide, 'host.build'),
  'proxy.same-host': wantedOfProxies,
  'vm.consolidation': ofVm('vm.consolidation'),
  'vm.snapshots-before-job': ofVm('vm.snapshot-names'),
}

/** First which datastores the VM is on, then the type of each. */
function wantedOfDatastores({ vm, look }: Around): Wanted | null {
  const names = valueOf(look.known(vm.origin, 'vm', vm.name, 'vm.datastores'), 'vm.datastores')
  if (names === null) return { fact: 'vm.datastores', subject: vm.name }
  const open = names.find((name) => {
    const type = valueOf(look.known(vm.origin, 'datastore', name, 'datastore.type'), 'datastore.type')
    return type === null || type === 'nfs-unspecified'
  })
  return open === undefined ? null : { fact: 'datastore.type', subject: open }
}

/** First where the VM runs, then what its host and the proxies' hosts are. */
function wantedOfHosts(around: Around, guide: Guide, fact: 'host.version' | 'host.build'): Wanted | null {
  const { vm, look } = around
  const host = valueOf(look.known(vm.origin, 'vm', vm.name, 'vm.host'), 'vm.host')
  if (host === null) return { fact: 'vm.host', subject: vm.name }
  const others = proxiesOf(look, vm).flatMap((proxy) => hostOf(proxy, around, guide) ?? [])
  const open = [host, ...others].find((name) => valueOf(look.known(vm.origin, 'host', name, fact), fact) === null)
  return open === undefined ? null : { fact, subject: open }
}

/** First which proxy it was, then where the VM runs, then where the proxy does. */
function wantedOfProxies(around: Around, guide: Guide): Wanted | null {
  const { vm, look } = around
  const proxies = proxiesOf(look, vm)
  if (proxies.length === 0) return { fact: 'transport.proxy', subject: vm.name }
  if (look.known(vm.origin, 'vm', vm.name, 'vm.host') === null) return { fact: 'vm.host', subject: vm.name }
  const open = proxies.find((proxy) => hostOf(proxy, around, guide) === null)
  return open === undefined ? null : { fact: 'vm.host', subject: open }
}

function hostOf(proxy: string, { look, corrections, vm }: Around, { builds }: Guide): string | null {
  return hostOfProxy({ view: look, builds, corrections, now: '' }, vm.origin, proxy)?.host ?? null
}
