/** What a line of a Veeam session log tells. Its wording is English in every console language seen. */
export type LogLine =
  | { kind: 'machine'; name: string | null }
  | { kind: 'files'; name: string }
  | { kind: 'failover' }
  | { kind: 'proxy'; proxy: string; disk: string; mode: string | null }

const MODES: Record<string, string> = {
  san: 'direct-san',
  nfs: 'direct-nfs',
  hotadd: 'hotadd',
  nbd: 'nbd',
  nbdssl: 'nbdssl',
}
const BEGINNINGS = ['Using backup proxy ', 'Using source proxy ', 'Using proxy ']
const BEFORE_DISK = [' for disk ', ' for retrieving ']
const FROM_STORAGE = ' from storage snapshot'

/** A time in front of the words, as some logs have it in one line. */
const TIME = /^\d[\d/.:,\s-]{3,28}(?:[AP]M)?[\s:|-]{1,4}/i

/** How long it took or when it was: in a piece of its own behind the words, or in one with a name, of which the end cannot be told then. */
const DURATION = /^\(?[\d/.,: -]*\d:\d\d(?: [AP]M)?\)?$|^(?:\d+ ?(?:[hms]|sec|min|時間|分|秒) ?)+$/
const ENDS_IN_TIME = /\d:\d\d(?: [AP]M)?\)?$/

/**
 * Reads one line: which machine is processed (null: its name cannot be told), which proxy reads which disk in which mode, or that a
 * mode was given up for network mode. Null for any other line; a line that only holds such words somewhere is another line.
 */
export function readLogLine(text: string, pieces: readonly string[] = []): LogLine | null {
  const { words, last } = withoutDuration(text.trim(), pieces)
  const line = words.replace(TIME, '')
  if (line.startsWith('Processing ')) return machineIn(line, last)
  if (line.startsWith('Using ')) return proxyIn(line, last)
  if (line.startsWith('Saving ')) return filesIn(line)
  return /(?:^|[,;.] ?)fail(?:ing|ed) over to (?:nbd|network)/i.test(line) ? { kind: 'failover' } : null
}

/** `last`: how long the last piece is that is left. A name that does not fit into it has something else in it. */
function withoutDuration(words: string, pieces: readonly string[]): { words: string; last: number } {
  const end = pieces.length > 1 ? pieces.at(-1) : undefined
  if (end === undefined) return { words, last: 255 }
  if (!DURATION.test(end) || !words.endsWith(end)) return { words, last: end.length }
  return withoutDuration(words.slice(0, -end.length).trim(), pieces.slice(0, -1))
}

function machineIn(line: string, last: number): LogLine {
  const name = line.slice('Processing '.length).trim()
  const isTold = name !== '' && name.length <= last && !name.endsWith('...') && !ENDS_IN_TIME.test(name)
  return { kind: 'machine', name: isTold ? name : null }
}

/** `Saving [nfs-ds1] sql01/sql01.vmx`: folder and file are called as the machine was when it was made. */
function filesIn(line: string): LogLine | null {
  const [, folder, file] = /^Saving \[[^\]]{1,255}\] ([^/]{1,255})\/([^/]{1,255})\.vmx$/.exec(line) ?? []
  return folder !== undefined && folder === file ? { kind: 'files', name: folder } : null
}

/** `Using backup proxy P for disk D [hotadd]`; `… for retrieving D data from storage snapshot [san]`. */
function proxyIn(line: string, last: number): LogLine | null {
  const begin = BEGINNINGS.find((beginning) => line.startsWith(beginning))
  const split = BEFORE_DISK.find((word) => line.includes(word))
  if (!begin || !split) return null
  const at = line.indexOf(split)
  const proxy = line.slice(begin.length, at).trim()
  const { rest, mode } = modeIn(line.slice(at + split.length))
  const disk = mode === null && rest.length > last ? null : diskIn(rest)
  return proxy === '' || disk === null || mode === undefined ? null : { kind: 'proxy', proxy, disk, mode }
}

const MODE = / \[([a-z]{1,9})\](?!\S)/

/** What is behind a mode says something else. `undefined`: a mode that we do not know. */
function modeIn(text: string): { rest: string; mode: string | null | undefined } {
  const found = MODE.exec(text)
  if (!found) return { rest: text, mode: text.includes(' [') ? undefined : null }
  return { rest: text.slice(0, found.index), mode: MODES[found[1] ?? ''] }
}

function diskIn(text: string): string | null {
  const stored = text.indexOf(FROM_STORAGE)
  const whole = stored < 0 ? text : text.slice(0, stored)
  const disk = whole
    .replace(/ data$/, '')
    .replace(/ \([\d.,]+ ?[KMGT]?B\)$/, '')
    .trim()
  return disk === '' || disk.length > 200 || ENDS_IN_TIME.test(disk) ? null : disk
}
