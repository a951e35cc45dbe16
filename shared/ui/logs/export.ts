import type { Reading } from '#shared/model/reading.ts'
import { timeOf, type LogRow } from './rows.ts'

/** A cell a spreadsheet takes as text: names from strangers may look like formulas. */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '')
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The timeline as CSV with a byte order mark, which spreadsheets need for Japanese. */
export function csvOf(rows: readonly LogRow[]): string {
  const head = ['at_utc', 'ms', 'kind', 'cause', 'subject', 'file', 'line', 'text']
  const lines = rows.map((row) =>
    [timeOf(row), row.ms, row.kind, row.cause, row.vm, row.file, row.line, row.text].map(cell).join(','),
  )
  return `\uFEFF${[head.join(','), ...lines].join('\r\n')}\r\n`
}

export const jsonOf = (reading: Reading) => `${JSON.stringify(reading, null, 2)}\n`

/** Lets the browser save a text as a file. */
export const saveText = (name: string, type: string, text: string): void => saveBlob(name, new Blob([text], { type }))

/** Lets the browser save bytes as a file. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
