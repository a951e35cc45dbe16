// `npm start`: builds everything, serves the assistant and then the demo consoles until it is told to stop.
import { join } from 'node:path'
import { CONSOLES } from '../consoles/tools/consoles.ts'
import { serveConsoles, type ServedConsole } from '../consoles/tools/serve-consoles.ts'
import { build, BUILT } from './build.ts'
import { endCommands, endOnSignal } from './command.ts'
import { ROOT } from './root.ts'
import { PortTaken, serve, type Serving } from './serve.ts'

const FIRST_PORT = 4173
const PORTS_TO_TRY = 20

async function main(): Promise<void> {
  endOnSignal()
  await build(ROOT, console.log)
  const assistant = await serveOnFreePort(FIRST_PORT)
  const serving = [assistant]
  stopOnSignal(serving)
  tellAssistant(assistant)
  await serveConsoles(CONSOLES, {
    time: { start: new Date() },
    firstPort: assistant.port + 1,
    say: (line) => console.log(line),
    onServed: (one) => {
      serving.push(one.serving)
      tellConsole(one)
    },
  }).catch((error: unknown) => console.log(`The demo consoles are left out: ${wordsOf(error)}`))
}

function tellAssistant({ url }: Serving): void {
  console.log(`
Unstun, the assistant:  ${url}/
It works without a network once it has been opened. Ctrl-C stops this server, not the assistant.

The extension is built as well; load it unpacked:
  Chrome, Edge   chrome://extensions → Developer mode → Load unpacked → ${join(ROOT, BUILT.chrome)}
  Firefox        about:debugging#/runtime/this-firefox → Load Temporary Add-on → ${join(ROOT, BUILT.firefox, 'manifest.json')}

Demo consoles to try it on follow; the assistant does not wait for them.`)
}

function tellConsole({ console: { title }, serving }: ServedConsole): void {
  console.log(`  ${title.padEnd(32)} ${serving.url}/`)
}

function stopOnSignal(serving: readonly Serving[]): void {
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      endCommands(signal)
      void Promise.all(serving.map((one) => one.stop())).then(() => process.exit())
    })
  }
}

/** Serves the assistant on the first free port; says so when it is not the usual one. */
async function serveOnFreePort(port: number): Promise<Serving> {
  try {
    return await serve(join(ROOT, BUILT.pwa), { port })
  } catch (error) {
    if (!(error instanceof PortTaken) || port >= FIRST_PORT + PORTS_TO_TRY) throw error
    console.log(`Port ${port} is taken; trying ${port + 1}.`)
    return serveOnFreePort(port + 1)
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

main().catch((error: unknown) => {
  console.error(wordsOf(error))
  process.exitCode = 1
})
