import type { Entry, Subject } from '#shared/model/fact.ts'
import type { Named } from '#shared/text/redact.ts'
import type { AliasKind } from '#shared/text/redact-patterns.ts'
import type { CarriedCase } from './carried.ts'

/** What of a case names anything. */
type Naming = Pick<CarriedCase, 'vm' | 'title'> & { seen: readonly { because: readonly Entry[] }[] }

/** Every name that a case holds: of its VM, of all that its evidence speaks of, of the places where it was read. The VM's own comes first. */
export function namesOf({ vm, title, seen }: Naming): Named[] {
  const entries = seen.flatMap(({ because }) => because)
  return [
    ...(vm ? [{ kind: 'VM', text: vm.name } as const, ...placeOf(vm.origin)] : []),
    ...entries.flatMap(namesIn),
    ...(title ? [{ kind: 'NAME', text: title } as const] : []),
  ]
}

function namesIn({ origin, fact }: Entry): Named[] {
  const { where, file } = fact.evidence
  return [
    ...subjectNames(fact.subject),
    ...valueNames(fact),
    ...placeOf(origin),
    ...placeOf(where),
    ...(file ? [{ kind: 'PATH', text: file } as const] : []),
  ]
}

const SUBJECTS: Record<Subject['kind'], AliasKind> = {
  vm: 'VM',
  disk: 'VM',
  host: 'HOST',
  datastore: 'DATASTORE',
  proxy: 'PROXY',
  job: 'NAME',
  case: 'NAME',
}

/** A disk's name begins with its VM's; "Hard disk 1" tells nothing. */
function subjectNames({ kind, name, ref }: Subject): Named[] {
  const end = kind === 'disk' ? name.lastIndexOf('/') : -1
  const own = { kind: SUBJECTS[kind], text: end > 0 ? name.slice(0, end) : name }
  return ref ? [own, { kind: 'NAME', text: ref }] : [own]
}

/** Facts of which the value is a name. */
function valueNames({ key, value }: Entry['fact']): Named[] {
  const kind = {
    'vm.host': 'HOST',
    'vm.datastores': 'DATASTORE',
    'vm.snapshot-names': 'SNAPSHOT',
    'transport.proxy': 'PROXY',
    'proxy.host': 'HOST',
  }[key as string] as AliasKind | undefined
  if (kind === undefined) return []
  const texts = Array.isArray(value) ? value : [value]
  return texts.flatMap((text) => (typeof text === 'string' && text !== BACKUP_SNAPSHOT ? { kind, text } : []))
}

/** The name that every backup's snapshot has: it names nobody, and a reader needs it. */
const BACKUP_SNAPSHOT = 'VEEAM BACKUP TEMPORARY SNAPSHOT'

/** An origin with its host name, under which texts speak of it. */
function placeOf(where: string): Named[] {
  const [, host] = /^[a-z]+:\/\/([^/:]+)/i.exec(where) ?? []
  return [{ kind: 'SITE', text: where }, ...(host ? [{ kind: 'SITE', text: host } as const] : [])]
}
