import { useEffect, useRef } from 'preact/hooks'
import { useApp } from '../frame/app-context.ts'
import { goTo } from '../frame/route.ts'
import './search.css'

type Props = { query?: string; onQuery?: (query: string) => void; focused?: boolean }

/** The one search box: on the search page it searches while typing, elsewhere Enter goes there. */
export function SearchBox({ query = '', onQuery, focused = false }: Props) {
  const { words } = useApp()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focused) field.current?.focus()
  }, [focused])
  const submit = (event: Event) => {
    event.preventDefault()
    const value = field.current?.value ?? ''
    if (!onQuery) goTo('search', { query: { q: value } })
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
        placeholder={words.search.placeholder}
        {...(onQuery ? { value: query } : {})}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        onInput={(event) => onQuery?.(event.currentTarget.value)}
      />
    </form>
  )
}
