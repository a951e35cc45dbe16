import { useEffect, useState } from 'preact/hooks'
import type { CaseRecord, OpenCase } from '#shared/store/store.ts'
import { useApp } from './app-context.ts'

/** All cases on this device; undefined until they were read. */
export function useCases(): CaseRecord[] | undefined {
  const { store } = useApp()
  const [cases, setCases] = useState<CaseRecord[]>()
  useEffect(() => store.watchCases(setCases), [store])
  return cases
}

/** One case with its answers; undefined until it was read, null when there is none. */
export function useCase(id: string | null): OpenCase | null | undefined {
  const { store } = useApp()
  const [open, setOpen] = useState<{ id: string; value: OpenCase | null }>()
  useEffect(() => {
    if (id) return store.watchCase(id, (value) => setOpen({ id, value }))
    return undefined
  }, [store, id])
  if (!id) return null
  return open?.id === id ? open.value : undefined
}
