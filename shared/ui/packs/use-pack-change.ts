import { useState } from 'preact/hooks'
import type { Pack } from '#shared/model/pack.ts'
import { joinPacks, type Running } from '#shared/packs/join.ts'
import { openPackFile, type PackRefusal } from '#shared/store/open-pack-file.ts'
import type { StoredPack } from '#shared/store/pack-shelf.ts'
import { readKept } from '#shared/store/kept-packs.ts'
import { useApp } from '../frame/app-context.ts'

/** A change that the person looks at before it is made: what would run, and which packs from files that needs. */
export type PackChange = {
  kind: 'file' | 'back' | 'app' | 'remove'
  next: Running
  now: readonly string[]
  stored?: StoredPack
}

/** Where the page is: nothing in hand, reading, refused, looking at a change, or just changed. */
export type Stage =
  | { is: 'idle' | 'reading' | 'left' | 'gone' | 'taken' }
  | { is: 'refused'; refusal: PackRefusal }
  | { is: 'offered'; change: PackChange }

export type PackChanging = {
  stage: Stage
  open: (file: File) => void
  back: () => void
  toApp: () => void
  remove: (hash: string) => void
  take: (change: PackChange) => void
  leave: () => void
}

/** What can be done with packs. Nothing is kept before `take`, and then all of it or nothing. */
export function usePackChange(): PackChanging {
  const { report, run, running, store } = useApp()
  const [stage, setStage] = useState<Stage>({ is: 'idle' })
  const offer = (kind: PackChange['kind'], loaded: readonly Pack[]) => {
    const next = joinPacks(running.builtIn, loaded)
    setStage({ is: 'offered', change: { kind, next, now: loaded.map(({ hash }) => hash) } })
  }
  const open = async (file: File) => {
    setStage({ is: 'reading' })
    const read = await openPackFile(await file.text(), running, furthestToday())
    if ('why' in read) setStage({ is: 'refused', refusal: read })
    else setStage({ is: 'offered', change: { kind: 'file', next: read.next, now: read.now, stored: read.stored } })
  }
  const back = async () => {
    const { before } = await store.packs.choice()
    const read = await readKept(store.packs, before ?? [])
    const whole = read.filter((one) => typeof one !== 'string')
    if (before === null || whole.length < read.length) setStage({ is: 'gone' })
    else offer('back', whole)
  }
  const take = async ({ next, now, stored }: PackChange) => {
    const choice = await store.packs.choice()
    await store.packs.choose({ now, before: choice.now }, stored)
    run(next)
    setStage({ is: 'taken' })
  }
  const failed = (problem: unknown) => {
    setStage({ is: 'idle' })
    report(problem)
  }
  return {
    stage,
    open: (file) => void open(file).catch(failed),
    back: () => void back().catch(failed),
    toApp: () => offer('app', []),
    remove: (hash) =>
      offer(
        'remove',
        running.loaded.filter((one) => one.hash !== hash),
      ),
    take: (change) => void take(change).catch(failed),
    leave: () => setStage({ is: 'left' }),
  }
}

/** The day where it is furthest on: a pack written there is not of a day to come. */
function furthestToday(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10)
}
