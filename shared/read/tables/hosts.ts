import { cell, hasColumn, type TableFact, type TableRule } from './table-fact.ts'
import type { Row } from './table.ts'

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
    return name && (isEsxcli || HOST_NAME.test(name)) ? releaseFacts(name, row) : []
  })
  return facts.length > 0 ? facts : undefined
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
