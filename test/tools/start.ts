// `npm start`: builds everything, serves the assistant and then the demo consoles until it is told to stop.
import { endOnSignal } from './command.ts'
import { serveAll } from './serve-all.ts'

async function main(): Promise<void> {
  endOnSignal()
  const { stop } = await serveAll(console.log)
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop().then(() => process.exit()))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
