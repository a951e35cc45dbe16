import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { ownWorld } from '../overlay/own-world.ts'
import { drawPanel } from '../overlay/panel/panel.tsx'

/** Gives the panel to the overlay of this page, when a person opens it there for the first time. */
export default defineUnlistedScript(() => ownWorld.unstunPanel?.(drawPanel))
