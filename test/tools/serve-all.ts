import { join } from 'node:path'
import { CONSOLES } from '../consoles/tools/consoles.ts'
import { serveConsoles, type ServedConsole } from '../consoles/tools/serve-consoles.ts'
import { build, BUILT } from './build.ts'
import { endCommands } from './command.ts'
import { ROOT } from './root.ts'
import { PortTaken, serve, type Serving } from './serve.ts'

const FIRST_PORT = 4173
const PORTS_TO_TRY = 20

export type Served = {
  readonly assistant: Serving
  /** The demo consoles that could be had; never rejects. */
  readonly consoles: Promise<readonly ServedConsole[]>
  /** Ends everything that was served or is being made. */
  readonly stop: () => Promise<void>
}

/** Builds everything and serves the assistant; the demo consoles follow, each told by `say`. Throws where the assistant cannot be. */
export async function serveAll(say: (line: string) => void): Promise<Served> {
  await build(ROOT, say)
  const assistant = await serveOnFreePort(FIRST_PORT, say)
  say(welcome(assistant))
  const serving = [assistant]
  const onServed = (one: ServedConsole): void => {
    serving.push(one.serving)
    say(`  ${one.console.title.padEnd(32)} ${one.serving.url}/`)
  }
  const consoles = serveConsoles(CONSOLES, {
    time: { start: new Date() },
    firstPort: assistant.port + 1,
    say,
    onServed,
  })
  return {
    assistant,
    consoles: consoles.catch((error: unknown) => {
      say(`The other demo consoles are left out: ${error instanceof Error ? error.message : String(error)}`)
      return []
    }),
    stop: async () => {
      endCommands('SIGTERM')
      await Promise.all(serving.map((one) => one.stop()))
    },
  }
}

const welcome = ({ url }: Serving): string => `
Unstun, the assistant:  ${url}/
It works without a network once it has been opened. Ctrl-C stops this server, not the assistant.

The extension is built as well; load it unpacked:
  Chrome, Edge   chrome://extensions → Developer mode → Load unpacked → ${join(ROOT, BUILT.chrome)}
  Firefox        about:debugging#/runtime/this-firefox → Load Temporary Add-on → ${join(ROOT, BUILT.firefox, 'manifest.json')}

Demo consoles to try it on follow; the assistant does not wait for them.`

/** Serves the assistant on the first free port; says so when it is not the usual one. */
async function serveOnFreePort(port: number, say: (line: string) => void): Promise<Serving> {
  try {
    return await serve(join(ROOT, BUILT.pwa), { port })
  } catch (error) {
    if (!(error instanceof PortTaken) || port >= FIRST_PORT + PORTS_TO_TRY) throw error
    say(`Port ${port} is taken; trying ${port + 1}.`)
    return serveOnFreePort(port + 1, say)
  }
}
