/// <reference types="vite/client" />
import mark from '#shared/ui/frame/mark.css?inline'
import tokens from '#shared/ui/theme/tokens.css?inline'
import overlay from './overlay.css?inline'
import { pageProof } from './page-proof.ts'

/** What chip, outline and panel are drawn with. */
export const SHEETS: readonly string[] = [tokens, mark, overlay].map(pageProof)
