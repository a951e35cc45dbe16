import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../frame/app-context.ts'

/** A page, or a part of one, that is loaded when it is opened, because it brings much of its own. `Meanwhile` stands in its place. */
export function lazyPage<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile: ComponentType = Loading,
): ComponentType<Props> {
  return function LazyPage(props: Props) {
    const { report } = useApp()
    const [Page, setPage] = useState<ComponentType<Props>>()
    useEffect(() => {
      load().then((page) => setPage(() => page), report)
    }, [report])
    return Page ? <Page {...props} /> : <Meanwhile />
  }
}

const Loading = () => <p role="status">{useApp().words.frame.loading}</p>
