import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readConsole } from '#shared/recognise/read-console.ts'
import { ownWorld } from '../overlay/own-world.ts'

/** Gives what reads a console to the page's script, once that has found its page to be one. */
export default defineUnlistedScript(() => ownWorld.unstunReader?.(readConsole))
