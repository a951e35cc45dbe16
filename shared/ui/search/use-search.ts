import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Language } from '#shared/model/language.ts'
import type { OwnCase, SearchReply } from '#shared/search/session.ts'
import type { CaseRecord } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import { useCases } from '../frame/use-stored.ts'
import { caseTitle } from '../walk/case-title.ts'
import type { Finder } from './finder.ts'

const LIMIT = 20

/** `reply` is null while nothing is known; `retry` is there where the search broke down, and opens it anew. */
export type Searching = { reply: SearchReply | null; retry: (() => void) | null }

/** A case without a title goes by its date, here as everywhere. */
const ownCase = (record: CaseRecord, language: Language): OwnCase => ({
  id: record.id,
  title: caseTitle(record, language),
  note: record.note,
})

/** What is found for a query, as it is typed; the answer to the last letters stays until the next is there. */
export function useSearch(query: string): Searching {
  const { language } = useApp()
  const cases = useCases()
  const { finder, retry } = useOpenFinder()
  const [reply, setReply] = useState<SearchReply | null>(null)
  useEffect(() => {
    if (cases) finder?.setCases(cases.map((record) => ownCase(record, language)))
  }, [finder, cases, language])
  useEffect(() => {
    if (query.trim() === '') setReply(null)
    else finder?.ask({ text: query, language, limit: LIMIT }, setReply)
  }, [finder, query, language, cases])
  return query.trim() === '' ? { reply: null, retry: null } : { reply: retry ? null : reply, retry }
}

/** The search of the app. One that broke down is opened again when the person asks for it. */
function useOpenFinder(): { finder: Finder | null; retry: (() => void) | null } {
  const { openFinder } = useApp()
  const [finder, setFinder] = useState<Finder | null>(null)
  const [failed, setFailed] = useState(false)
  const open = useCallback(() => {
    const fail = () => setFailed(true)
    setFailed(false)
    openFinder().then((opened) => {
      setFinder(() => opened)
      opened.whenFailed(fail)
    }, fail)
  }, [openFinder])
  useEffect(open, [open])
  return { finder, retry: failed ? open : null }
}
