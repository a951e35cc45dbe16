import { useEffect, useState } from 'preact/hooks'
import type { Language } from '#shared/model/language.ts'
import type { OwnCase, SearchReply } from '#shared/search/session.ts'
import type { CaseRecord } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import { useCases } from '../frame/use-stored.ts'
import { caseTitle } from '../walk/case-title.ts'
import type { Finder } from './finder.ts'

const LIMIT = 20

/** A case without a title goes by its date, here as everywhere. */
const ownCase = (record: CaseRecord, language: Language): OwnCase => ({
  id: record.id,
  title: caseTitle(record, language),
  note: record.note,
})

/** What is found for a query, as it is typed; the answer to the last letters stays until the next is there. */
export function useSearch(query: string): SearchReply | null {
  const { language, openFinder, report } = useApp()
  const cases = useCases()
  const [finder, setFinder] = useState<Finder | null>(null)
  const [reply, setReply] = useState<SearchReply | null>(null)
  useEffect(() => {
    openFinder().then((opened) => setFinder(() => opened), report)
  }, [openFinder, report])
  useEffect(() => {
    if (cases) finder?.setCases(cases.map((record) => ownCase(record, language)))
  }, [finder, cases, language])
  useEffect(() => {
    if (query.trim() === '') setReply(null)
    else finder?.ask({ text: query, language, limit: LIMIT }, setReply)
  }, [finder, query, language, cases])
  return query.trim() === '' ? null : reply
}
