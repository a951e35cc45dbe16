import type { PanelCode } from '../panel-handle.ts'
import { Showing } from '../showing.ts'
import { drawPanel } from './panel.tsx'

/** All that is put into a page when its panel is opened for the first time. */
export const PANEL_CODE: PanelCode = { draw: drawPanel, showingIn: (layer, stand) => new Showing(layer, stand) }
