import { useEffect, useState } from 'preact/hooks'
import type { SearchReply } from '#shared/search/session.ts'
import { useApp } from '../frame/app-context.ts'
import { useCases } from '../frame/use-stored.ts'
import type { Finder } from './finder.ts'

const LIMIT = 20

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
    if (cases) finder?.setCases(cases.map(({ id, title, note }) => ({ id, title, note })))
  }, [finder, cases])
  useEffect(() => {
    if (query.trim() === '') setReply(null)
    else finder?.ask({ text: query, language, limit: LIMIT }, setReply)
  }, [finder, query, language, cases])
  return query.trim() === '' ? null : reply
}
