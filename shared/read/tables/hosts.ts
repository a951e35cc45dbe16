import { cell, hasColumn, hasOnly, type TableFact, type TableRule } from './table-fact.ts'
import { folded, foldedList, type Row, type Table } from './table.ts'

/** A listing that does not name the host it was made on. */
export const THIS_HOST = '(this host)'

/** Other products have versions and builds too: those of ESXi begin so, and hosts have no blank in their names. */
const VERSION = /^(?<version>[4-9]\.\d{1,2}\.\d{1,3})(?:\.\d{1,4})?$/
const HOST_NAME = /^[^\s"']{1,255}$/
/** Releases have names that look like hosts'. */
const RELEASE_NAME = /^(?:VMware[-_])?ESXi?[-_]?v?\d{1,2}[._]\d/i
const BUILD = /^(?:Releasebuild-|build-)?(?<build>\d{6,9})$/

/** Hosts with version and build: `esxcli system version get`, `Get-VMHost` as table or list. */
export const hostOf: TableRule = (table) => {
  const isEsxcli = hasColumn(table, 'product') && !hasColumn(table, 'name', '名前')
  if (hasColumn(table, ...RELEASE)) return releasesOf(table)
  const isHosts = hasColumn(table, 'version', 'バジョン') && hasColumn(table, 'build', 'ビルド', 'connectionstate')
  if (!isHosts) return undefined
  const facts = table.rows.flatMap((row) => {
    if (hasColumn(table, 'product') && !/ESX/.test(cell(row, 'product') ?? '')) return []
    const name = isEsxcli ? THIS_HOST : cell(row, 'name', '名前')
    if (!name || (!isEsxcli && !isHostName(name))) return []
    const isHost = isEsxcli || hasColumn(table, ...HOST_COLUMNS) || (hasOnly(table, SELECTED) && isOfEsxi(row))
    return isHost ? releaseFacts(name, row) : []
  })
  return facts.length > 0 ? facts : undefined
}

const isHostName = (name: string) => HOST_NAME.test(name) && !RELEASE_NAME.test(name)

/** What a list of hosts says in one column: `VMware ESXi 8.0.2 build-23305546`. */
const RELEASE = folded('ESX version', 'hypervisor', 'ハイパーバイザー')
const WHOLE_RELEASE = /^VMware ESXi?,? (?<version>\d{1,2}\.\d{1,2}\.\d{1,3})(?:,| build-) ?(?<build>\d{5,9})$/

function releasesOf(table: Table): TableFact[] | undefined {
  const facts = table.rows.flatMap((row): TableFact[] => {
    const name = cell(row, 'host', 'ホスト', 'name', '名前')
    const { version, build } = WHOLE_RELEASE.exec(cell(row, ...RELEASE) ?? '')?.groups ?? {}
    if (!name || !isHostName(name) || version === undefined) return []
    const subject = { kind: 'host', name } as const
    return [
      { subject, key: 'host.version', value: version, row },
      { subject, key: 'host.build', value: Number(build), row },
    ]
  })
  return facts.length > 0 ? facts : undefined
}

/** Columns that only lists of hosts have together with a version. */
const HOST_COLUMNS = foldedList(
  'connection state|power state|num cpu|processor type|cpu total mhz|memory total GB|接続状態',
)
/** `Select Name,Version,Build`, and what may be selected with it: lists of software and of devices have others besides. */
const SELECTED = foldedList(
  'name|名前|version|バージョン|build|ビルド|id|uid|update|patch|license key|time zone|model|manufacturer|api version|' +
    'cluster|datacenter|parent|product|state|status|maintenance mode|状態|ステータス|クラスタ|データセンター',
)

/** The first build of each line (Broadcom KB316595): no host of that line has a lower one. Lines before 6.0 ended long ago. */
const FIRST_BUILDS: Readonly<Record<string, number>> = {
  '6.5': 4_564_106,
  '6.7': 8_169_922,
  '7.0': 15_843_807,
  '8.0': 20_513_097,
  '9.0': 24_755_229,
  '9.1': 25_370_933,
}
const OLDER = { lines: /^(?:4\.[01]|5\.[015]|6\.0)$/, first: 100_000, last: 20_000_000 }

/** Whether a version and its build can be ESXi's: where a table has no column of a host's own, nothing else tells. */
function isOfEsxi(row: Row): boolean {
  const line = /^\d\.\d/.exec(cell(row, 'version', 'バジョン') ?? '')?.[0] ?? ''
  const build = Number(BUILD.exec(cell(row, 'build', 'ビルド') ?? '')?.groups?.['build'] ?? 0)
  if (OLDER.lines.test(line)) return build >= OLDER.first && build <= OLDER.last
  return build >= (FIRST_BUILDS[line] ?? Number.POSITIVE_INFINITY)
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
