import type { FactValue } from '#shared/model/fact.ts'
import { cell, hasColumn, hasOnly, type TableFact, type TableRule } from './table-fact.ts'
import { COMMON_COLUMNS, DATASTORE_COLUMNS, OTHERS_COLUMNS } from './datastore-columns.ts'
import { folded, type Row, type Table } from './table.ts'

type DatastoreType = FactValue<'datastore.type'>

const NAME = folded('volumename', 'datastore', 'datastore name', 'データストア', 'name', '名前')
const TYPE = folded(
  'type',
  'タイプ',
  '種類',
  '種別',
  'datastore type',
  'データストアのタイプ',
  'データストア タイプ',
  'filesystem type',
  'filesystem',
)

/**
 * Datastores and their types: PowerCLI's and esxcli's listings, and the tables of the vSphere Client. An API says `NFS`
 * for version 3 only; a screen that says no more than `NFS` may mean either.
 */
export const datastoreOf: TableRule = (table) => {
  if (isMountList(table)) return facts(table, (row) => mounted(table, row))
  if (!hasColumn(table, ...TYPE) || !listsDatastores(table)) return undefined
  const found = facts(table, (row) => typeOf(cell(row, ...TYPE), table.style !== 'copied'))
  return found.length > 0 ? found : undefined
}

/** Games, shares and networks have names and types too, and some of them are called NFS. */
function listsDatastores(table: Table): boolean {
  if (hasColumn(table, ...OTHERS_COLUMNS)) return false
  const types = table.rows.map((row) => cell(row, ...TYPE) ?? '').filter((type) => /\p{L}/u.test(type))
  const others = types.filter((type) => !FILE_SYSTEM.test(type.normalize('NFKC'))).length
  return hasColumn(table, ...DATASTORE_COLUMNS)
    ? others * 2 < types.length
    : others === 0 && hasOnly(table, COMMON_COLUMNS)
}

/** The file systems that ESXi and its clients know. */
const FILE_SYSTEM = /^(?:NFS|VMFS|v-?SAN|v-?vols?\b|VFFS|PMEM|vfat|CIFS|OSDATA|other\b)/i

function facts(table: Table, type: (row: Row) => DatastoreType | undefined): TableFact[] {
  return table.rows.flatMap((row) => {
    const [name, value] = [cell(row, ...NAME), type(row)]
    return name && value ? [{ subject: { kind: 'datastore', name }, key: 'datastore.type', value, row }] : []
  })
}

/** `esxcli storage nfs list` has no column for the type: it lists NFS 3 only, `nfs41 list` NFS 4.1 only. */
const isMountList = (table: Table) =>
  hasColumn(table, 'volumename') && hasColumn(table, 'share') && hasColumn(table, 'accessible')

function mounted(table: Table, row: Row): DatastoreType | undefined {
  if (!/^(?:true|false)$/i.test(cell(row, 'accessible') ?? '')) return undefined
  return hasColumn(table, 'hosts', 'security') ? 'nfs41' : 'nfs3'
}

/** How an API writes its types: Linux and Kubernetes list file systems too, in small letters. */
const OF_API = /^(?:NFS|VMFS|VSAN|VVOL|vsan|vSAN|vvol|vVol)/

/** The type as an API or a screen writes it; undefined for anything else. */
export function typeOf(text: string | undefined, api: boolean): DatastoreType | undefined {
  if (api && !OF_API.test(text ?? '')) return undefined
  const type = (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_ー]/g, '')
    .replace(/(?:バジョン|version|ver\.?|v)(?=[34])/, '')
  if (/^nfs(?:3|3\.0)$/.test(type)) return 'nfs3'
  if (/^nfs4(?:\.?1)?$/.test(type)) return 'nfs41'
  if (type === 'nfs') return api ? 'nfs3' : 'nfs-unspecified'
  if (/^vmfs(?:\d(?:\.\d{1,3})?)?$/.test(type)) return 'vmfs'
  if (/^vsan(?:d|esa|osa)?$/.test(type)) return 'vsan'
  return /^vvols?$/.test(type) ? 'vvol' : undefined
}
