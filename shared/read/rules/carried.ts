import { leadingTime } from './time.ts'

/** Marks of quotes in mails, and of lists. */
const QUOTES = /^(?:[\s>|＞｜]{1,20}(?:[-*•] |・ ?)?|[-*•] |・ ?)\s{0,8}/
/** What `grep` puts before a line of several files: `sql01/vmware.log:`, `vmware-3.log:118:`. */
const FROM_FILE = /^(?<from>[^\s:][^:]{0,400}\.(?:log|gz|txt)):(?:\d{1,10}[:-])?$/
/** Mail quotes, `grep -n`'s number, or a syslog server's priority. */
const QUOTED = /^[\s>|＞｜]{0,20}(?:[-*•] |・ ?)?(?:<\d{1,3}>\s?|\d{1,10}[:-]\s{0,4})?$/

/** `<166>1 ` of a syslog server, before its time. */
const PRIORITY = /^<\d{1,3}>\d?\s?/
/** Times as syslog and chats write them: `Oct 28 22:00:00`, `[22:42]`, `2025/11/12, 10:42 PM`. */
const SHORT_TIME =
  /^(?:(?:[A-Z][a-z]{2}|\d{1,2}月) [ \d]\d (?:\d{4} )?\d\d:\d\d:\d\d|\[?(?:\d{1,4}([./-])\d{1,2}\1\d{1,4},?\s|(?:\d{4}年)?\d{1,2}月\d{1,2}日\s?)?(?:午前|午後)?\s?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?\]?(?=\s|$))/
/** What stands between such a time and the line that was passed on: a host and a program, or who wrote. */
const PASSED_ON = /^\s{0,4}[^"'=`]{0,120}[\s:：>]$/
const WRITER =
  /^\s(?<host>[A-Za-z\d][\w.-]{0,254}) (?<program>[\w./-]{1,60})(?:\[(?<pid>\d{1,12})\]:?\s| (?<process>\d{1,12}) )/
const HOST = /^\s(?<host>[A-Za-z\d][\w.-]{0,254}) (?:vmk|[Hh]ostd|[Vv]pxa)/
/** A word of a person's own before a line: `ログ: `, `Hanako: `. */
const SAID = /^(?:<[^<>\s]{1,40}>|\p{L}[\p{L}\p{M} .・_-]{0,40}(?:, \[[\d./:, ]{4,30}\])?[:：>])\s{0,2}$/u
const GUESTS = /guest|tools/i

/** `[22:42] 佐藤 花子: `; a tab parts the three where a chat was saved. */
const CHAT =
  /^(?:\[(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s)?(?:午前|午後)?\s?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?\]\s?(?<name>[^"'=:：<>[\]\t]{1,40})[:：]\s|(?:午前|午後)?\d{1,2}:\d\d\t[^\t]{1,40}\t)/
const NO_NAME = /^\s*(?:(?:Info|Warning|Error|Debug|Success)\s*)?$|\bdisk \d/i

/** Who passed a line on: the file that `grep` named, the host and the program that a syslog server named. */
export type Carrier = { from?: string; host?: string; writer?: string }

/** Who passed on what follows these words; undefined where they are no such words. */
export function carrierOf(before: string): Carrier | undefined {
  if (QUOTED.test(before)) return {}
  const text = withoutQuote(before)
  const from = FROM_FILE.exec(text)?.groups?.['from']
  if (from !== undefined) return { from }
  return GUESTS.test(text) ? undefined : passedOnBy(text)
}

function passedOnBy(text: string): Carrier | undefined {
  const rest = afterTime(text.replace(PRIORITY, ''))
  if (rest === undefined || !PASSED_ON.test(rest)) return SAID.test(text) ? {} : undefined
  const { host, program, pid, process = pid } = WRITER.exec(rest)?.groups ?? {}
  return host === undefined ? { ...HOST.exec(rest)?.groups } : { host, writer: `${host} ${program} ${process}` }
}

function afterTime(text: string): string | undefined {
  const length = leadingTime(text).length || (SHORT_TIME.exec(text)?.[0].length ?? 0)
  return length > 0 ? text.slice(length) : undefined
}

/** The first cell of a session's row, where a console's list was copied with its columns. */
const STATUS_CELL = /^(?:Success|Warning|Error|Failed|Info|成功|警告|エラー|失敗|情報)\t/

/** A row of a session's list from what was done on. */
export const withoutStatus = (line: string) => line.replace(STATUS_CELL, '')

/** A line as it was before it was quoted in a mail. */
export const withoutQuote = (line: string) => line.replace(QUOTES, '')

/** A line as it was before it was put into a chat, whose time is not the line's. */
export function withoutChat(line: string): string {
  const chat = CHAT.exec(line)
  return !chat || NO_NAME.test(chat.groups?.['name'] ?? 'a tab') ? line : line.slice(chat[0].length)
}
