import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../frame/app-context.ts'

/** A component whose code comes when it is drawn, or before when `load` is called. */
export type LazyPage<Props> = ComponentType<Props> & { load: () => Promise<ComponentType<Props>> }

/** A page, or a part of one, that is loaded when it is opened, because it brings much with it. `Meanwhile` stands there until then. */
export function lazyPage<Props extends object>(
  get: () => Promise<ComponentType<Props>>,
  Meanwhile: ComponentType<Props> = Loading,
): LazyPage<Props> {
  let loaded: ComponentType<Props> | undefined
  const load = async () => (loaded ??= await get())
  function LazyPage(props: Props) {
    const { report } = useApp()
    const [Page, setPage] = useState(() => loaded)
    useEffect(() => {
      if (!Page) load().then((page) => setPage(() => page), report)
    }, [Page, report])
    return Page ? <Page {...props} /> : <Meanwhile {...props} />
  }
  return Object.assign(LazyPage, { load })
}

const Loading = () => <p role="status">{useApp().words.frame.loading}</p>
