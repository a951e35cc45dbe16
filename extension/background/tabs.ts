import type { VmName } from '#shared/model/case.ts'
import type { ConsoleId } from '#shared/model/console.ts'
import type { FactKey, Subject, SubjectKind } from '#shared/model/fact.ts'
import type { TaskLine } from '#shared/model/task-line.ts'
import type { Look } from '../messages/messages.ts'
import type { Area } from './storage.ts'
import { Writer } from './storage.ts'
import type { Page } from './vm-of-page.ts'

/** What one frame shows, as far as it is needed after the look: whose facts, not the facts. */
export type Frame = {
  origin: string
  console: ConsoleId | null
  /** The screens of that console that are showing. */
  screens: readonly string[]
  object: Subject | null
  told: readonly { key: FactKey; subject: { kind: SubjectKind; name: string } }[]
  tasks: readonly TaskLine[]
}

/** A tab that is read. `vm`: whom its case is about now; `chosen`: the person said so. */
export type Tab = { frames: Record<number, Frame>; vm: VmName | null; chosen: VmName | null; onceFor: string | null }

const PREFIX = 'tab:'
const MOST_TOLD = 200
const EMPTY: Tab = { frames: {}, vm: null, chosen: null, onceFor: null }

/** The tabs that are read, as long as the browser runs: a worker that was ended knows them again. */
export class Tabs {
  readonly #tabs: Map<number, Tab>
  readonly #writer: Writer
  readonly #opening = new Set<number>()

  private constructor(area: Area, tabs: Map<number, Tab>) {
    this.#tabs = tabs
    this.#writer = new Writer(area)
  }

  static async open(area: Area): Promise<Tabs> {
    const all = Object.entries(await area.get(null)).filter(([key]) => key.startsWith(PREFIX))
    return new Tabs(area, new Map(all.map(([key, tab]) => [Number(key.slice(PREFIX.length)), tab as Tab])))
  }

  get(tabId: number): Tab | undefined {
    return this.#tabs.get(tabId)
  }

  get all(): ReadonlyMap<number, Tab> {
    return this.#tabs
  }

  /** A page's script has started in a frame. In the top frame it is a new page: what the tab showed before is gone. */
  started(tabId: number, frameId: number, origin: string): void {
    const before = this.#tabs.get(tabId) ?? EMPTY
    const frame = { origin, console: null, screens: [], object: null, told: [], tasks: [] }
    const isNew = frameId === 0
    const frames = isNew ? { 0: frame } : { ...before.frames, [frameId]: frame }
    this.#put(tabId, { ...before, frames, chosen: isNew ? null : before.chosen })
  }

  /** A frame shows this now. What the person chose holds until the page is about something else. */
  looked(tabId: number, frameId: number, origin: string, look: Look): void {
    const before = this.#tabs.get(tabId) ?? EMPTY
    const known = before.frames[frameId]
    const moved = frameId === 0 && known !== undefined && !isSame(known.object, look.object)
    const frame = {
      origin,
      console: look.console,
      screens: look.screens,
      object: look.object,
      told: toldBy(look),
      tasks: look.tasks.slice(0, MOST_TOLD),
    }
    this.#put(tabId, {
      ...before,
      frames: { ...before.frames, [frameId]: frame },
      chosen: moved ? null : before.chosen,
    })
  }

  about(tabId: number, vm: VmName | null): void {
    const tab = this.#tabs.get(tabId)
    if (tab && JSON.stringify(tab.vm) !== JSON.stringify(vm)) this.#put(tabId, { ...tab, vm })
  }

  choose(tabId: number, vm: VmName): void {
    const tab = this.#tabs.get(tabId)
    if (tab) this.#put(tabId, { ...tab, chosen: vm })
  }

  /** A person asked for a single look at the page that the tab shows: it holds for this origin in this tab. */
  lookOnce(tabId: number, origin: string): void {
    this.#put(tabId, { ...(this.#tabs.get(tabId) ?? EMPTY), onceFor: origin })
  }

  mayLookOnce(tabId: number, origin: string): boolean {
    return this.#tabs.get(tabId)?.onceFor === origin
  }

  /** The panel is wanted as soon as the page's script has started. */
  openAtStart(tabId: number): void {
    this.#opening.add(tabId)
  }

  /** Whether the panel of a page that starts now is wanted at once; told once. */
  opensAtStart(tabId: number): boolean {
    return this.#opening.delete(tabId)
  }

  /** A grant was taken back: a single look that was asked for before is meant too. */
  revoked(isRevoked: (origin: string) => boolean): void {
    for (const [tabId, tab] of this.#tabs)
      if (tab.onceFor !== null && isRevoked(tab.onceFor)) this.#put(tabId, { ...tab, onceFor: null })
  }

  /** The frames of an origin that is read no more, taken out of their tabs. */
  ended(isOver: (origin: string) => boolean): { tabId: number; frameId: number }[] {
    const over = [...this.#tabs].flatMap(([tabId, tab]) =>
      Object.entries(tab.frames)
        .filter(([, { origin }]) => isOver(origin) && tab.onceFor !== origin)
        .map(([frameId]) => ({ tabId, frameId: Number(frameId) })),
    )
    for (const { tabId, frameId } of over) this.#dropFrame(tabId, frameId)
    return over
  }

  closed(tabId: number): void {
    this.#opening.delete(tabId)
    this.#tabs.delete(tabId)
    void this.#writer.write(PREFIX + tabId, undefined)
  }

  #dropFrame(tabId: number, frameId: number): void {
    const tab = this.#tabs.get(tabId)
    if (!tab) return
    const { [frameId]: _, ...frames } = tab.frames
    if (Object.keys(frames).length === 0) this.closed(tabId)
    else this.#put(tabId, { ...tab, frames })
  }

  #put(tabId: number, tab: Tab): void {
    this.#tabs.set(tabId, tab)
    void this.#writer.write(PREFIX + tabId, tab)
  }
}

/** A tab as the page that it shows: its top frame, and what its other frames tell. */
export function pageOf({ frames, chosen }: Tab): Page | null {
  const all = Object.values(frames)
  const top = frames[0] ?? all[0]
  if (!top) return null
  const told = all.flatMap((frame) => frame.told)
  return { origin: top.origin, object: top.object, told, chosen }
}

function toldBy({ facts }: Look): Frame['told'] {
  const told = facts.map(({ key, subject: { kind, name } }) => ({ key, subject: { kind, name } }))
  return [...new Map(told.map((one) => [JSON.stringify([one.subject, one.key]), one])).values()].slice(0, MOST_TOLD)
}

const isSame = (a: Subject | null, b: Subject | null) => a?.kind === b?.kind && a?.name === b?.name
