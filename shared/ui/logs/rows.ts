import type { EntryKind, Reading, StunCause } from '#shared/model/reading.ts'

/** One thing on the timeline: a stun, or what happened beside it. `at` is in milliseconds UTC; NaN without a time. */
export type LogRow = {
  at: number
  ms: number | undefined
  kind: 'stun' | EntryKind
  cause: StunCause | undefined
  vm: string | undefined
  text: string
  file: string
  line: number
}

/** Stuns and entries as one list by time. `offset` is what local times are ahead of UTC, in minutes. */
export function rowsOf({ stuns, timeline }: Reading, offset: number): LogRow[] {
  const rows: LogRow[] = [
    ...stuns.map(({ at, ms, cause, vm, file, line }) => ({
      at: utc(at, offset),
      ms,
      kind: 'stun' as const,
      cause,
      vm,
      text: '',
      file,
      line,
    })),
    ...timeline.map(({ at, ms, kind, text, subject, file, line }) => ({
      at: utc(at, offset),
      ms,
      kind,
      cause: undefined,
      vm: subject?.name,
      text,
      file,
      line,
    })),
  ]
  return rows.toSorted((a, b) => (Number.isNaN(a.at) ? 1 : 0) - (Number.isNaN(b.at) ? 1 : 0) || a.at - b.at || 0)
}

const isLocal = (at: string | null) => at !== null && !at.endsWith('Z')

/** Whether any time needs an offset. */
export const hasLocalTimes = ({ stuns, timeline }: Reading) => [...stuns, ...timeline].some(({ at }) => isLocal(at))

function utc(at: string | null, offset: number): number {
  if (at === null) return Number.NaN
  return isLocal(at) ? Date.parse(`${at}Z`) - offset * 60_000 : Date.parse(at)
}

/** A time as it is exported and shown: UTC, to the millisecond. */
export const timeOf = ({ at }: LogRow) =>
  Number.isNaN(at) ? '' : new Date(at).toISOString().replace('T', ' ').replace('Z', '')
