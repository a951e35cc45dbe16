import type { CarriedCase } from './carried.ts'

/**
 * Two cases of one trouble as one: of each answer, reading and step the newer stands; notes stand below each other. The id, and
 * what cannot be joined, are those of `here`. Merging the same case again changes nothing.
 */
export function merged(here: CarriedCase, other: CarriedCase): CarriedCase {
  return {
    ...here,
    vm: here.vm ?? other.vm,
    title: here.title || other.title,
    note: joinedNote(here.note, other.note),
    createdAt: here.createdAt < other.createdAt ? here.createdAt : other.createdAt,
    updatedAt: here.updatedAt > other.updatedAt ? here.updatedAt : other.updatedAt,
    answers: newerOf(here.answers, other.answers, ({ key }) => key),
    seen: newerOf(here.seen, other.seen, ({ key }) => key),
    ticks: newerOf(here.ticks, other.ticks, ({ step }) => step),
    ...newerLogs(here, other),
  }
}

/** The same case but for when it was last worked on. */
export function isSame(one: CarriedCase, other: CarriedCase): boolean {
  const text = (each: CarriedCase) =>
    JSON.stringify({ ...merged(each, each), id: '', updatedAt: '', archivedAt: null, createdAt: '' }, inOrder)
  return text(one) === text(other)
}

/** As `JSON.stringify`'s replacer: what an object holds, whatever the order in which it was put there. */
const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

function newerOf<Row extends { at: string }>(
  here: readonly Row[],
  others: readonly Row[],
  nameOf: (row: Row) => string,
): Row[] {
  const rows = new Map(here.map((row) => [nameOf(row), row]))
  for (const row of others) {
    const own = rows.get(nameOf(row))
    if (!own || own.at < row.at) rows.set(nameOf(row), row)
  }
  return [...rows.values()].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
}

/** Of two readings of logs the newer one stands: they are not rows of one. */
function newerLogs({ logs: here }: CarriedCase, { logs: other }: CarriedCase): Pick<CarriedCase, 'logs'> {
  const newer = here && other ? (here.at < other.at ? other : here) : (here ?? other)
  return newer ? { logs: newer } : {}
}

function joinedNote(here: string, other: string): string {
  if (here.includes(other)) return here
  return other.includes(here) ? other : `${here}\n\n${other}`
}
