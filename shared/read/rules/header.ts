import { carrierOf, withoutChat, withoutQuote, withoutStatus } from './carried.ts'
import { collectedIn } from './in-json.ts'
import { leadingTime, utcOf, yearlessTime, type Time } from './time.ts'

/**
 * The headers of ESXi's logs. A header ends where the message begins, so that a rule can demand that its words *are* the
 * message: a VM's name or a guest's own text that looks like a log line is neither.
 */
const TIME = '(?<time>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?)'
const LEVEL = '[A-Z][a-z]\\(\\d{1,3}\\)\\+?'
const OLD_TIME = '[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?'

/** `Hostd: info hostd[2099156] [Originator@6876 sub=…] `, as it is forwarded. */
const DAEMON = '(?:Hostd|Vpxa)(?:\\[\\w{1,20}\\])?:(?: [a-z]{4,9} [a-z]{2,20}\\[\\w{1,20}\\]:?)? \\[[^\\][]{0,2000}\\] '

/** Whose header it is: vmkernel.log, hostd.log and vpxa.log, vmware.log. */
export type Family = 'vmkernel' | 'host' | 'vm'

const AFTER_TIME = [
  // vmkernel: `cpu7:2097365)`, with the level and the log's name before it from 8 on, `opID=` and the world's name within
  `(?<vmkernel>(?: ${LEVEL})?(?:(?: [\\w.-]{1,255})? vmk(?:ernel|warning|eventd)?:?)? cpu\\d{1,4}:\\d{1,12}(?: opID=[^\\s)]{1,100})?\\))`,
  // hostd, vpxa: `In(166) Hostd[1050738]: [Originator@6876 sub=…] `, `info hostd[2099156] [Originator@6876 …] `
  `(?<host>(?: ${LEVEL}| [a-z]{4,9})? [A-Za-z][\\w.-]{0,40}(?:\\[\\w{1,20}\\])?:? \\[[^\\][]{0,2000}\\] )`,
  // the same, forwarded to a syslog server: `esx07.example.com Hostd: info hostd[2099156] [Originator@6876 …] `
  `(?<syslogHost> [\\w.-]{1,255} ${DAEMON})`,
  // hostd 5.x: `[FFD46B90 info 'TaskManager' opID=…] `
  `(?<oldHost> \\[[0-9A-F]{8} [a-z]{4,9} '[^\\][]{0,2000}\\] )`,
  // vmware.log up to 6.x: `| vcpu-0| I120: `; 7.0 has a field for the operation before the level: `| vmx| | I005: `
  `\\| ?[^|\\s][^|]{0,60}\\|(?: [^|\\s]{0,200}\\|)? (?:[A-Z]\\d{3}[:+] ?)?(?:opI[Dd]=[^\\s]{1,200} )?`,
  // vmware.log from 7 on: `In(05) vcpu-0 - `, `In(05) vmx vim-cmd-09-a45d `
  ` ${LEVEL} [^\\s]{1,60} [^\\s]{1,200} `,
].join('|')

const AFTER_OLD_TIME = [
  // vmware.log of classic ESX: `Mar 23 16:22:51.876: vcpu-0| `
  `: [^|\\s]{1,60}\\| (?:[A-Z]\\d{3}: )?`,
  // `esx02 vmkernel: 38:20:29:34.025 cpu3:1305)`; a syslog server drops how long the host has been up
  `(?<oldVmkernel> [^\\s]{1,255} vmk(?:ernel|warning): (?:[\\d:.]{1,30} )?cpu\\d{1,4}:\\d{1,12}(?: opID=[^\\s)]{1,100})?\\))`,
  // `esx01 Hostd: info hostd[2099123] [Originator@6876 …] `
  `(?<oldSyslogHost> [\\w.-]{1,255} ${DAEMON})`,
].join('|')

/** Classic ESX and syslog servers write no year. */
const OLD_HEADER = `(?<oldTime>${OLD_TIME})(?:${AFTER_OLD_TIME})`

const HEADER = new RegExp(`(?:${TIME}(?:${AFTER_TIME})|${OLD_HEADER})(?:(?:WARNING|ALERT): )?`, 'g')
/** Veeam: `<01> Info     `, `<   12>   Info (3)  `, `:: `. */
const AFTER_LOCAL_TIME =
  /^\s{0,8}(?:<\s{0,10}\d{1,10}>\s{0,8})?(?:(?:Info|Warning|Error|Debug)\b\s{0,8}(?:\(\d\)\s{0,8})?)?(?:::|\||-)?\s{0,8}/
/** Others write levels too. */
const VEEAMS_OWN = /<|::/
const LEVEL_BEFORE_TAG = /^(?:Info|Warning|Error|Debug)\s{1,8}(?=\[)/
/** A header with the name of its host, which a syslog server gathers with those of others. */
const FORWARDED = /(?:Z|\d) (?<host>[\w.-]{1,255}) (?:vmk|Hostd|Vpxa)/

/**
 * One message of a log. `family` tells the header before it, undefined for none; `from` is the file that `grep`
 * named, `host` the one that forwarded the line, `writer` the program there. `stamped`: Veeam's own marks stood before it.
 */
export type LogRecord = {
  time: Time
  message: string
  family: Family | undefined
  from?: string
  host?: string
  writer?: string
  stamped?: true
}

/**
 * The messages in a line. Usually one; two where one writer broke into the line of another. A line without a header is
 * one message as a whole, mail quotes left out. In the JSON of a log collector a line has its header, or is not read.
 */
export function recordsIn(line: string): LogRecord[] {
  const collected = collectedIn(line)
  if (!collected) return recordsOf(line)
  const { line: own, from } = collected
  const records = recordsOf(own)
  return isHeaded(records)
    ? records.map((record) => ({ ...record, ...(from !== undefined && { from }) }))
    : [plain(line)]
}

function recordsOf(line: string): LogRecord[] {
  const headers = [...line.matchAll(HEADER)]
  const first = headers[0]
  const carrier = first && carrierOf(line.slice(0, first.index))
  if (!carrier) return [plain(line)]
  const starts = headers.filter((each, at) => at === 0 || isOwnRecord(line, first, each))
  return starts.map((each, at) => ({
    time: timeOf(each),
    message: line.slice(each.index + each[0].length, starts[at + 1]?.index ?? line.length).trimEnd(),
    family: familyOf(each),
    ...carrier,
    ...FORWARDED.exec(each[0])?.groups,
  }))
}

/** A line of Veeam, of ping, or a message without its header. */
function plain(line: string): LogRecord {
  const text = withoutStatus(withoutChat(withoutQuote(line)))
  const { time, length } = leadingTime(text)
  const rest = text.slice(length)
  const marks = (length > 0 ? AFTER_LOCAL_TIME : LEVEL_BEFORE_TAG).exec(rest)?.[0] ?? ''
  const message = rest.slice(marks.length).trim()
  return { time, message, family: undefined, ...(VEEAMS_OWN.test(marks) && { stamped: true }) }
}

function timeOf({ groups = {} }: RegExpExecArray): Time {
  const old = groups['oldTime']
  return old === undefined ? utcOf(groups['time']) : yearlessTime(old)
}

function familyOf({ groups = {} }: RegExpExecArray): Family {
  if (groups['vmkernel'] ?? groups['oldVmkernel']) return 'vmkernel'
  return (groups['host'] ?? groups['syslogHost'] ?? groups['oldSyslogHost'] ?? groups['oldHost']) ? 'host' : 'vm'
}

/** A header inside what a guest or a task said is text of theirs: quoted, or told to be the guest's. */
function isOwnRecord(line: string, first: RegExpExecArray, header: RegExpExecArray): boolean {
  const between = line.slice(first.index + first[0].length, header.index)
  return !/guest|tools/i.test(between) && !/["'=]/.test(between)
}

/** Whether a line starts with a header. `records` are those in the line. */
export const isHeaded = (records: readonly LogRecord[]) => records[0]?.family !== undefined

/** Whether a line starts with marks of its own, and so is no rest of the line before it. */
export const isWhole = (records: readonly LogRecord[]) => isHeaded(records) || records[0]?.stamped === true
