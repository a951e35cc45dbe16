import type { TaskLine } from '#shared/model/task-line.ts'
import type { View } from './ledger.ts'

/** A VM that was perhaps backed up by hot-adding its disks to a proxy VM. Never a transport mode: it decides nothing. */
export type HotAddHint = { vm: string; proxy: string }

const CLOSE_MS = 10 * 60_000

/**
 * A VM that is reconfigured after another VM's snapshot was created and again before it is removed may be a proxy that takes
 * that VM's disks and gives them back. Reconfigurations have other causes, so this is only a hint where to look.
 */
export function hotAddHints(lines: readonly TaskLine[]): HotAddHint[] {
  const ordered = lines.toSorted((a, b) => a.at - b.at)
  const removals = ordered.filter(({ name }) => name === 'remove-snapshot')
  const hints = removals.flatMap((removal) => {
    const created = ordered
      .filter(({ name, target, at }) => name === 'create-snapshot' && target === removal.target && at < removal.at)
      .at(-1)
    if (!created) return []
    return proxiesBetween(lines, created, removal).map((proxy) => ({ vm: removal.target, proxy }))
  })
  return [...new Map(hints.map((hint) => [JSON.stringify(hint), hint])).values()]
}

function proxiesBetween(lines: readonly TaskLine[], created: TaskLine, removal: TaskLine): string[] {
  const between = lines.filter(
    ({ name, target, at }) =>
      name === 'reconfigure' && target !== removal.target && at >= created.at && at <= removal.at,
  )
  const targets = new Set(between.map(({ target }) => target))
  return [...targets].filter((target) => {
    const times = between.filter((line) => line.target === target).map(({ at }) => at)
    return (
      times.length >= 2 && Math.min(...times) - created.at <= CLOSE_MS && removal.at - Math.max(...times) <= CLOSE_MS
    )
  })
}

/** The disks' real mode stands above any hint. */
export function hintsWorthTelling(hints: readonly HotAddHint[], view: View): HotAddHint[] {
  const known = view.entries.filter(({ fact }) => fact.key === 'transport.mode').map(({ fact }) => fact.subject.name)
  return hints.filter(({ vm }) => !known.some((disk) => disk.startsWith(`${vm}/`)))
}
