import { useEffect, useState } from 'preact/hooks'
import type { Trouble } from '#shared/store/trouble.ts'
import { useApp } from '../frame/app-context.ts'

/** What keeps the cases from being kept as they should be, kept current. */
export function useTrouble(): Trouble | null {
  const { store } = useApp()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  useEffect(() => store.watchTrouble(setTrouble), [store])
  return trouble
}
