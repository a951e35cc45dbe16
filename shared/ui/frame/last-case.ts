import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** The case that was open last in this tab: steps of an advice are ticked off for it. */
export const LastCase = createContext<string | null>(null)

export const useLastOpenCase = (): string | null => useContext(LastCase)
