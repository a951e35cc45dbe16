import { useEffect, useState } from 'preact/hooks'

/** Where the app is: the part of the address behind `#`, so that any static server will do. */
export type Place = { path: string; query: URLSearchParams }

/** Reads `#/advice/x?y=1`; an empty hash is the start page. */
export function readHash(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  return { path: path.startsWith('/') ? path : `/${path}`, query: new URLSearchParams(query) }
}

/** The link to a place inside the app. Full ids are paths: `advice/use-direct-nfs` is at `/advice/use-direct-nfs`. */
export function linkTo(path: string, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString()
  return `#/${path.replace(/^\//, '')}${search ? `?${search}` : ''}`
}

/** Goes to a place; `replace` leaves no step behind for the Back button. */
export function goTo(path: string, options: { query?: Record<string, string>; replace?: boolean } = {}): void {
  const link = linkTo(path, options.query)
  if (options.replace) {
    history.replaceState(null, '', link)
    dispatchEvent(new HashChangeEvent('hashchange'))
  } else location.hash = link
}

/** `goTo` for the end of something slow that began here: whoever has gone to another path meanwhile stays there. */
export function goOnFromHere(): typeof goTo {
  const pathNow = () => readHash(location.hash).path
  const began = pathNow()
  return (...to) => {
    if (pathNow() === began) goTo(...to)
  }
}

/** The current place; the component is drawn again when it changes. */
export function usePlace(): Place {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const read = () => setHash(location.hash)
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  return readHash(hash)
}
