import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { dress, pageProof } from '../page-proof.ts'
import type { DrawPanel, PanelHandle } from '../panel-handle.ts'
import { Head } from './head.tsx'
import { Means } from './means.tsx'
import { Next } from './next.tsx'
import { PanelContext, panelOf } from './panel-context.ts'
import { Sees } from './sees.tsx'
import { PANEL_SHEETS } from './panel-sheets.ts'
import { Ways } from './ways.tsx'

const dressed = new WeakSet<ShadowRoot>()

/** Draws the panel of one overlay; the focus goes into it. */
export const drawPanel: DrawPanel = (into, handle) => {
  if (!dressed.has(handle.root)) dress(handle.root, PANEL_SHEETS.map(pageProof))
  dressed.add(handle.root)
  const mount = into.ownerDocument.createElement('div')
  into.append(mount)
  render(<PanelView handle={handle} />, mount)
  return () => {
    render(null, mount)
    mount.remove()
  }
}

function PanelView({ handle }: { handle: PanelHandle }) {
  const [state, setState] = useState(handle.state.value)
  const panel = panelOf(handle, state)
  const region = useRef<HTMLElement>(null)
  useEffect(() => handle.state.watch(setState), [handle])
  useEffect(() => region.current?.focus({ preventScroll: true }), [])
  return (
    <PanelContext.Provider value={panel}>
      <section class="panel" aria-label={panel.words.panel} tabIndex={-1} ref={region}>
        <Head />
        <div class="body">
          <Sees />
          <Means />
          <Next />
          <Ways />
        </div>
      </section>
    </PanelContext.Provider>
  )
}
