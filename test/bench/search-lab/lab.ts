import type { Entry } from '#shared/search/entry.ts'

/** One entry of the lab, for every engine. */
export type LabEntry = { id: string; title: string[]; ids: string[]; tags: string[]; body: string }

/** An engine with the lab in it: ids, best first, at most ten. `bytes`: its index as stored; `reload`: reads that again. */
export type Engine = { find: (query: string) => string[]; bytes?: () => number; reload?: () => unknown }

/** The lab as our own search takes it. */
export function ourEntry({ id, title, ids, tags, body }: LabEntry): Entry {
  const passages = (texts: string[]) => texts.map((text) => ({ text }))
  return { id, title: passages(title), names: passages(ids), tags: passages(tags), body: passages([body]) }
}
