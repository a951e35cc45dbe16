import { useState } from 'preact/hooks'
import type { LogsWords } from '#shared/language/logs.en.ts'
import type { Reading } from '#shared/model/reading.ts'
import { StoreError } from '#shared/store/store-error.ts'
import type { CaseRecord } from '#shared/store/store.ts'
import { plainLine } from '#shared/text/plain-line.ts'
import { useApp } from '../frame/app-context.ts'
import { askToKeep } from '../frame/ask-to-keep.ts'
import { goOnFromHere } from '../frame/route.ts'
import { keptOf } from './kept-logs.ts'
import { logsToKeep } from './logs-to-keep.ts'
import { seenOf, type Offer } from './offers.ts'
import { onlyVmOf } from './only-vm.ts'
import { LogError, type LogInput } from './read-logs.ts'

/** What of a reading goes into a case: `target` is undefined for a new one; `keepLogs` are the logs to be kept themselves. */
export type Taking = {
  target: CaseRecord | undefined
  offers: Iterable<Offer>
  keepStuns: boolean
  keepLogs: readonly LogInput[]
}
type Sentence = (words: LogsWords) => string

/**
 * Lays offers into a case as what was read, with their lines as evidence, and opens it: all of it or nothing. `problem` says why a log
 * could not be kept; what else is not stored is reported.
 */
export function useTakeOver(topicId: string, reading: Reading) {
  const { report, settings, store } = useApp()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Sentence | null>(null)
  const take = async ({ target, offers, keepStuns, keepLogs }: Taking) => {
    const goOn = goOnFromHere()
    const logs = keepStuns ? keptOf(reading, new Date().toISOString()) : undefined
    const files = await logsToKeep(store, target, keepLogs)
    const into = target?.id ?? { topic: topicId, title: plainLine(onlyVmOf(reading) ?? '') }
    goOn(`case/${await store.takeOver(into, seenOf(offers), { logs, files })}`)
    void askToKeep(store, settings)
  }
  const takeOver = (taking: Taking) => {
    setBusy(true)
    setProblem(null)
    const fail = (error: unknown) => {
      setBusy(false)
      const sentence = taking.keepLogs.length > 0 ? sentenceOf(error) : null
      if (sentence) setProblem(() => sentence)
      else report(error)
    }
    take(taking).catch(fail)
  }
  return { takeOver, busy, problem }
}

function sentenceOf(error: unknown): Sentence | null {
  if (error instanceof LogError) return ({ problems }) => problems[error.problem](error.file)
  return error instanceof StoreError && error.code === 'quota' ? ({ noRoomForLog }) => noRoomForLog : null
}
