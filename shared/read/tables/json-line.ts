import { foldName, type Row, type Table } from './table.ts'

const START = /^\s{0,40}\[?\s?\{\s?"/

/**
 * A listing that stands as JSON in one line, as `esxcli --formatter=json` and `ConvertTo-Json -Compress` write it, or one of its
 * things. Undefined for any other line; values that are no text, number or boolean are left out.
 */
export function jsonTableOf(text: string, line: number): Table | undefined {
  if (!START.test(text)) return undefined
  const things = [parsed(text)].flat().filter((thing) => typeof thing === 'object' && thing !== null)
  const rows = things.map((thing): Row => ({ cells: cellsOf(thing), line, quote: JSON.stringify(thing) }))
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))]
  return columns.length > 1 ? { style: 'list', columns, rows } : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/,\s{0,20}$/, ''))
  } catch {
    return undefined
  }
}

const cellsOf = (thing: object) =>
  new Map(
    Object.entries(thing).flatMap(([name, value]) =>
      ['string', 'number', 'boolean'].includes(typeof value) ? [[foldName(name), String(value)]] : [],
    ),
  )
