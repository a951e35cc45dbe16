import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { Overlay } from '../overlay/overlay.ts'
import { ownWorld } from '../overlay/own-world.ts'

/** Lays the chip over a page that the page's script took for a console. */
export default defineUnlistedScript(() => {
  const page = ownWorld.unstunPage
  if (!page || page.own) return
  const overlay = new Overlay(page)
  ownWorld.unstunPanel = (code) => overlay.takePanel(code)
})
