import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { inspect } from '../inspect/inspect.ts'
import { ownWorld } from '../overlay/own-world.ts'

/** Put into a page by the inspector, and called by it at once. */
export default defineUnlistedScript(() => {
  ownWorld.unstunInspect = (given) => inspect(document, given)
})
