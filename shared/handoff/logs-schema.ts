import * as v from 'valibot'
import { ENTRY_KINDS, STUN_CAUSES, type KeptLogs } from '#shared/model/reading.ts'
import { amount, integer, name, quote, subject } from './fact-schema.ts'
import { LIMITS } from './limits.ts'
import { time } from './time-schema.ts'

/** The end of a stun or an event as its log told it: with or without zone, or nothing. */
const at = v.nullable(v.pipe(v.string(), v.maxLength(40)))

const stun = v.object({
  at,
  ms: amount,
  cause: v.picklist(STUN_CAUSES),
  vm: v.optional(name),
  file: name,
  line: integer,
})

const event = v.object({
  at,
  kind: v.picklist(ENTRY_KINDS),
  text: quote,
  file: name,
  line: integer,
  ms: v.optional(amount),
  subject: v.optional(subject),
})

const rows = v.pipe(v.array(v.unknown()), v.maxLength(LIMITS.rows))
const frame = v.object({
  at: time,
  files: v.pipe(v.array(name), v.maxLength(LIMITS.rows)),
  stuns: rows,
  timeline: rows,
  left: integer,
})

/** What a case keeps of logs: the rows that can be read stand, `damaged` says whether others were left out. Null where there is nothing. */
export function checkLogs(input: unknown): { logs: KeptLogs | null; damaged: boolean } {
  const parsed = v.safeParse(frame, input)
  if (!parsed.success) return { logs: null, damaged: true }
  const { stuns, timeline, ...rest } = parsed.output
  const [soundStuns, soundEvents] = [stuns.filter((row) => v.is(stun, row)), timeline.filter((row) => v.is(event, row))]
  const logs = {
    ...rest,
    stuns: soundStuns.map((row) => v.parse(stun, row)),
    timeline: soundEvents.map((row) => v.parse(event, row)),
  } as KeptLogs
  return { logs, damaged: soundStuns.length < stuns.length || soundEvents.length < timeline.length }
}
