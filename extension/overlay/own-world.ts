import type { ReadConsole } from '#shared/recognise/recognition.ts'
import type { Inspection, InspectionGiven } from '../inspect/inspection.ts'
import type { ConsolePage } from './console-page.ts'
import type { PanelCode } from './panel-handle.ts'

/** What our scripts in one page share: they run in the extension's own world of it, which no script of the page sees. */
type OwnWorld = {
  unstunRuns?: boolean
  unstunReader?: ((read: ReadConsole) => void) | undefined
  unstunPage?: ConsolePage | undefined
  unstunPanel?: ((code: PanelCode) => void) | undefined
  unstunInspect?: ((given: InspectionGiven) => Inspection) | undefined
}

export const ownWorld: OwnWorld = globalThis as OwnWorld
