import type { Reading } from '#shared/model/reading.ts'
import { useApp } from '../frame/app-context.ts'
import { askToKeep } from '../frame/ask-to-keep.ts'
import { goTo } from '../frame/route.ts'
import { keptOf } from './kept-logs.ts'
import { seenOf, type Offer } from './offers.ts'

/** What of a reading goes into a case: `target` is its id, or empty for a new one. */
export type Taking = { target: string; offers: Iterable<Offer>; keepStuns: boolean }

/** Lays offers into a case as what was read, with their lines as evidence, and opens it. What is not stored is reported. */
export function useTakeOver(topicId: string, reading: Reading): (taking: Taking) => void {
  const { report, settings, store } = useApp()
  const take = async ({ target, offers, keepStuns }: Taking) => {
    const logs = keepStuns ? keptOf(reading, new Date().toISOString()) : undefined
    goTo(`case/${await store.takeOver(target || { topic: topicId }, seenOf(offers), logs)}`)
    void askToKeep(store, settings)
  }
  return (taking) => void take(taking).catch(report)
}
