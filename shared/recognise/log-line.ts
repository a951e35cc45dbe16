/** What a line of a Veeam session log tells. Its wording is English in every console language seen. */
export type LogLine =
  | { kind: 'machine'; name: string }
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
/** And behind them how long it took. */
const DURATION = /\s\d{1,4}:\d\d(?::\d\d(?:\.\d{1,3})?)?(?: [AP]M)?$/i

/**
 * Reads one line: which machine is processed, which proxy reads which disk in which mode, or that a mode was given up for
 * network mode. Null for any other line; a line that only holds such words somewhere is another line.
 */
export function readLogLine(text: string): LogLine | null {
  const line = text.trim().replace(TIME, '').replace(DURATION, '')
  if (line.startsWith('Processing ')) return machineIn(line)
  if (line.startsWith('Using ')) return proxyIn(line)
  if (line.startsWith('Saving ')) return filesIn(line)
  return /(?:^|[,;.] ?)fail(?:ing|ed) over to (?:nbd|network)/i.test(line) ? { kind: 'failover' } : null
}

function machineIn(line: string): LogLine | null {
  const name = line.slice('Processing '.length).trim()
  return name === '' || name.length > 255 || name.endsWith('...') ? null : { kind: 'machine', name }
}

/** `Saving [nfs-ds1] sql01/sql01.vmx`: folder and file are called as the machine was when it was made. */
function filesIn(line: string): LogLine | null {
  const [, folder, file] = /^Saving \[[^\]]{1,255}\] ([^/]{1,255})\/([^/]{1,255})\.vmx$/.exec(line) ?? []
  return folder !== undefined && folder === file ? { kind: 'files', name: folder } : null
}

/** `Using backup proxy P for disk D [hotadd]`; `… for retrieving D data from storage snapshot [san]`. */
function proxyIn(line: string): LogLine | null {
  const begin = BEGINNINGS.find((beginning) => line.startsWith(beginning))
  const split = BEFORE_DISK.find((word) => line.includes(word))
  if (!begin || !split) return null
  const at = line.indexOf(split)
  const proxy = line.slice(begin.length, at).trim()
  const { rest, mode } = modeAtEnd(line.slice(at + split.length))
  const disk = diskIn(rest)
  return proxy === '' || disk === null || mode === undefined ? null : { kind: 'proxy', proxy, disk, mode }
}

/** `undefined`: a mode that we do not know. */
function modeAtEnd(text: string): { rest: string; mode: string | null | undefined } {
  const open = text.lastIndexOf(' [')
  if (open < 0 || !text.endsWith(']')) return { rest: text, mode: null }
  return { rest: text.slice(0, open), mode: MODES[text.slice(open + 2, -1)] }
}

function diskIn(text: string): string | null {
  const stored = text.indexOf(FROM_STORAGE)
  const whole = stored < 0 ? text : text.slice(0, stored)
  const disk = whole
    .replace(/ data$/, '')
    .replace(/ \([\d.,]+ ?[KMGT]?B\)$/, '')
    .trim()
  // Behind a mode stands something else: where that begins cannot be told.
  return disk === '' || disk.length > 200 || disk.includes('[') ? null : disk
}
