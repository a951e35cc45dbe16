import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../frame/app-context.ts'

/** A page, or a part of one, that is loaded when it is opened, because it brings much with it. `Meanwhile` stands there until then. */
export function lazyPage<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile: ComponentType<Props> = Loading,
): ComponentType<Props> {
  return function LazyPage(props: Props) {
    const { report } = useApp()
    const [Page, setPage] = useState<ComponentType<Props>>()
    useEffect(() => {
      load().then((page) => setPage(() => page), report)
    }, [report])
    return Page ? <Page {...props} /> : <Meanwhile {...props} />
  }
}

const Loading = () => <p role="status">{useApp().words.frame.loading}</p>
