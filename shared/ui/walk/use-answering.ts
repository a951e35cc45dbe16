import { useRef } from 'preact/hooks'
import type { CaseKey } from '#shared/model/case.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { OpenCase } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import { askToKeep } from '../frame/ask-to-keep.ts'
import { contentOf } from '../frame/content-index.ts'
import { goOnFromHere, goTo } from '../frame/route.ts'
import type { Given } from './given.ts'

/** The path of a walk: its case's, or the topic's while there is none yet. */
export const placeOf = (topic: Topic, open: OpenCase | null) => (open ? `case/${open.record.id}` : `walk/${topic.id}`)

/** What a person can do in a walk: answer, or open a question again by its id or its key. */
export type Answering = {
  answer: (given: Given) => void
  change: (questionId: string) => void
  changeKey: (key: CaseKey) => void
  /** Takes an answer back, as if it had never been asked. */
  clear: (key: CaseKey) => void
  /** Takes away what logs told of a key. */
  leaveOut: (key: CaseKey) => void
}

/** Saves each answer at once; the first one makes the case, a double click only one. What is not stored is reported. */
export function useAnswering(topic: Topic, open: OpenCase | null): Answering {
  const { index, report, running, settings, store } = useApp()
  const creating = useRef(false)
  const save = async (given: Given): Promise<string> => {
    const content = contentOf(running, topic.id) ?? undefined
    if (!open) return (await store.createCase(topic.id, given, content)).id
    await store.answerAll(open.record.id, given, content)
    // The second answer: somebody works on a case that they would miss.
    void askToKeep(store, settings)
    return open.record.id
  }
  const answer = async (given: Given) => {
    if (creating.current) return
    creating.current = !open
    const goOn = goOnFromHere()
    await save(given).then((id) => goOn(`case/${id}`, { replace: !open }), report)
    creating.current = false
  }
  const change = (id: string) => goTo(placeOf(topic, open), { query: { ask: id } })
  const takeBack = (taken: Promise<unknown>) => {
    const goOn = goOnFromHere()
    void taken.then(() => goOn(placeOf(topic, open)), report)
  }
  return {
    answer: (given) => void answer(given),
    change,
    clear: (key) => {
      if (open) takeBack(store.unanswer(open.record.id, key))
    },
    leaveOut: (key) => {
      if (open) takeBack(store.leaveOut(open.record.id, key))
    },
    changeKey: (key) => change(index.questionOf(key)?.id ?? ''),
  }
}
