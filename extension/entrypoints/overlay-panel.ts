import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { ownWorld } from '../overlay/own-world.ts'
import { PANEL_CODE } from '../overlay/panel/panel-code.ts'

/** Gives the panel to the overlay of this page, when a person opens it there for the first time. */
export default defineUnlistedScript(() => ownWorld.unstunPanel?.(PANEL_CODE))
