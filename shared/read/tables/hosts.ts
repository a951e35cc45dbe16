import { cell, hasColumn, type TableFact, type TableRule } from './table-fact.ts'
import { foldedList, type Row } from './table.ts'

/** A listing that does not name the host it was made on. */
export const THIS_HOST = '(this host)'

/** Other products have versions and builds too: those of ESXi begin so, and hosts have no blank in their names. */
const VERSION = /^(?<version>[4-9]\.\d{1,2}\.\d{1,3})(?:\.\d{1,4})?$/
const HOST_NAME = /^[^\s"']{1,255}$/
const BUILD = /^(?:Releasebuild-|build-)?(?<build>\d{6,9})$/

/** Hosts with version and build: `esxcli system version get`, `Get-VMHost` as table or list. */
export const hostOf: TableRule = (table) => {
  const isEsxcli = hasColumn(table, 'product') && !hasColumn(table, 'name', '名前')
  const isHosts = hasColumn(table, 'version', 'バジョン') && hasColumn(table, 'build', 'ビルド', 'connectionstate')
  if (!isHosts) return undefined
  const facts = table.rows.flatMap((row) => {
    if (isEsxcli && !/ESX/.test(cell(row, 'product') ?? '')) return []
    const name = isEsxcli ? THIS_HOST : cell(row, 'name', '名前')
    if (!name || (!isEsxcli && !HOST_NAME.test(name))) return []
    return isEsxcli || hasColumn(table, ...HOST_COLUMNS) || isOfEsxi(row) ? releaseFacts(name, row) : []
  })
  return facts.length > 0 ? facts : undefined
}

/** Columns of lists of hosts. */
const HOST_COLUMNS = foldedList(
  'connection state|power state|model|manufacturer|num cpu|processor type|cpu total mhz|memory total GB|api version|' +
    'cluster|datacenter|parent|product|maintenance mode|接続状態|状態|クラスタ|データセンター',
)

/** The first build of each line (Broadcom KB316595): no host of that line has a lower one. */
const FIRST_BUILDS: Readonly<Record<string, number>> = {
  '6.5': 4_564_106,
  '6.7': 8_169_922,
  '7.0': 15_843_807,
  '8.0': 20_513_097,
  '9.0': 24_755_229,
  '9.1': 25_370_933,
}
const OLDER = /^(?:4\.[01]|5\.[015]|6\.0)$/

/** Whether a version and its build can be ESXi's: where a table has no other columns, nothing else tells. */
function isOfEsxi(row: Row): boolean {
  const line = /^\d\.\d/.exec(cell(row, 'version', 'バジョン') ?? '')?.[0] ?? ''
  const build = Number(BUILD.exec(cell(row, 'build', 'ビルド') ?? '')?.groups?.['build'] ?? 0)
  return build >= (FIRST_BUILDS[line] ?? (OLDER.test(line) ? 100_000 : Number.POSITIVE_INFINITY))
}

function releaseFacts(name: string, row: Row): TableFact[] {
  const subject = { kind: 'host', name } as const
  const version = VERSION.exec(cell(row, 'version', 'バジョン') ?? '')?.groups?.['version']
  const said = cell(row, 'build', 'ビルド')
  const build = BUILD.exec(said ?? '')?.groups?.['build']
  // Another product's build.
  if (said !== undefined && !build) return []
  const facts: TableFact[] = []
  if (version) facts.push({ subject, key: 'host.version', value: version, row })
  if (version && build) facts.push({ subject, key: 'host.build', value: Number(build), row })
  return facts
}
