import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../frame/app-context.ts'

/** A page that is loaded when it is opened, because it brings a library of its own. */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return function LazyPage(props: Props) {
    const { report, words } = useApp()
    const [Page, setPage] = useState<ComponentType<Props>>()
    useEffect(() => {
      load().then((page) => setPage(() => page), report)
    }, [report])
    return Page ? <Page {...props} /> : <p role="status">{words.frame.loading}</p>
  }
}
