import { useEffect, useRef } from 'preact/hooks'
import { useApp } from '../frame/app-context.ts'
import { goTo } from '../frame/route.ts'
import './search.css'

/** A pasted log line is shorter; a link may hold any length. */
export const LONGEST_QUERY = 500

type Props = { query?: string; onQuery?: (query: string) => void; onEnter?: () => void; focused?: boolean }

/** The one search box: with `onQuery` it searches while typing, elsewhere Enter goes to the search page. */
export function SearchBox({ query, onQuery, onEnter, focused = false }: Props) {
  const { words } = useApp()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focused) field.current?.focus()
  }, [focused])
  const submit = (event: Event) => {
    event.preventDefault()
    if (onEnter) onEnter()
    else goTo('search', { query: { q: field.current?.value ?? '' } })
  }
  const clear = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || !onQuery || query === '') return
    event.preventDefault()
    onQuery('')
  }
  return (
    <form class="search-box" role="search" onSubmit={submit}>
      <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
        <circle cx="7" cy="7" r="4.6" />
        <path d="m10.5 10.5 4 4" />
      </svg>
      <input
        ref={field}
        type="search"
        class="field"
        aria-label={words.search.label}
        aria-keyshortcuts="/"
        placeholder={words.search.placeholder}
        value={onQuery ? (query ?? '') : undefined}
        autocomplete="off"
        spellcheck={false}
        maxLength={LONGEST_QUERY}
        onKeyDown={clear}
        onInput={(event) => onQuery?.(event.currentTarget.value)}
      />
    </form>
  )
}
