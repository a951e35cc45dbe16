// `npm start`: builds everything and serves the assistant until it is told to stop.
import { join } from 'node:path'
import { build, BUILT } from './build.ts'
import { endOnSignal } from './command.ts'
import { ROOT } from './root.ts'
import { PortTaken, serve, type Serving } from './serve.ts'

const FIRST_PORT = 4173
const PORTS_TO_TRY = 20

async function main(): Promise<void> {
  endOnSignal()
  await build(ROOT, console.log)
  const serving = await serveOnFreePort(FIRST_PORT)
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void serving.stop())
  console.log(`
Unstun, the assistant:  ${serving.url}/
It works without a network once it has been opened. Ctrl-C stops this server, not the assistant.

The extension is built as well; load it unpacked:
  Chrome, Edge   chrome://extensions → Developer mode → Load unpacked → ${join(ROOT, BUILT.chrome)}
  Firefox        about:debugging#/runtime/this-firefox → Load Temporary Add-on → ${join(ROOT, BUILT.firefox, 'manifest.json')}
`)
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

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
