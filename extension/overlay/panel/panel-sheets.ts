/// <reference types="vite/client" />
import panel from './panel.css?inline'
import parts from './parts.css?inline'

export const PANEL_SHEETS: readonly string[] = [panel, parts]
