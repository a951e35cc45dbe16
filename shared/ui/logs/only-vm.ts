import type { Subject } from '#shared/model/fact.ts'
import type { Reading } from '#shared/model/reading.ts'
import { stemOf, UNKNOWN_VM } from '#shared/read/names.ts'

/** The VM that logs name, where they name exactly one. A name that is only its file's own is none that a log tells. */
export function onlyVmOf({ facts, stuns, timeline }: Reading): string | undefined {
  const files = [...stuns.map(({ file }) => file), ...facts.map(({ evidence }) => evidence.file ?? '')]
  const stems = new Set(files.map(stemOf))
  const subjects = [...facts, ...timeline].map(({ subject }) => nameOf(subject))
  const names = new Set([...stuns.map(({ vm }) => vm), ...subjects].filter((name) => name && name !== UNKNOWN_VM))
  const [name, other] = names
  return other === undefined && name && !stems.has(name) ? name : undefined
}

function nameOf(subject: Subject | undefined): string | undefined {
  if (subject?.kind === 'vm') return subject.name
  return subject?.kind === 'disk' ? subject.name.split('/')[0] : undefined
}
