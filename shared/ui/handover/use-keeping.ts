import { useEffect, useMemo, useState } from 'preact/hooks'
import { carry } from '#shared/handoff/carry.ts'
import type { CheckedCase } from '#shared/handoff/check-case.ts'
import { type Arrival, type Intake, intakeOf, type Joining, meet } from '#shared/handoff/intake.ts'
import { broughtIn, takenBack } from '#shared/store/carried-case.ts'
import { newId } from '#shared/store/record-id.ts'
import type { OpenCase } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import { askToKeep } from '../frame/ask-to-keep.ts'

/** How far the keeping of what came is. `arrivals` is null until the cases of this device were read. */
export type Keeping = {
  stage: 'asked' | 'kept' | 'undone' | 'dismissed'
  arrivals: readonly Arrival[] | null
  /** The cases that were written. */
  kept: readonly string[]
  keep: (joining: Joining) => void
  undo: () => void
  dismiss: () => void
}

/** Keeps what came, all of it or nothing, and takes it back. Until then nothing is written. */
export function useKeeping(read: readonly CheckedCase[]): Keeping {
  const { report, settings, store } = useApp()
  const [here, setHere] = useState<OpenCase[] | null>(null)
  const [stage, setStage] = useState<Keeping['stage']>('asked')
  const [intake, setIntake] = useState<Intake>({ put: [], before: [], added: [] })
  useEffect(() => void store.allCases().then(setHere, report), [store, report])
  const arrivals = useMemo(() => {
    const arrived = read.flatMap((one) => one.case ?? [])
    return here && meet(arrived, here.map(carry))
  }, [read, here])
  const keep = (joining: Joining) => {
    const next = intakeOf(arrivals ?? [], joining, newId)
    store.exchangeCases(broughtIn(next, here ?? [])).then(() => {
      setIntake(next)
      setStage('kept')
      void askToKeep(store, settings)
    }, report)
  }
  const undo = () => {
    store.exchangeCases(takenBack(intake, here ?? [])).then(() => setStage('undone'), report)
  }
  return { stage, arrivals, kept: intake.put.map(({ id }) => id), keep, undo, dismiss: () => setStage('dismissed') }
}
