import type { RequestListener } from 'node:http'
import { PortTaken, serveWith, type Certificate, type Serving } from '../../tools/serve.ts'
import { answerFor, type StoryTime } from './answer.ts'
import type { DemoConsole } from './consoles.ts'

const PORTS_TO_TRY = 20

export type ServedConsole = { console: DemoConsole; serving: Serving; home: string }
type How = {
  time: StoryTime
  firstPort: number
  tls?: Certificate
  say: (line: string) => void
  /** Told of each console as soon as it is there. */
  onServed?: (served: ServedConsole) => void
}

/**
 * Builds the consoles and serves each on an origin of its own, the next free port from `firstPort` on (0: any). What
 * cannot be built is told by `say` in one sentence, and the others go on.
 */
export async function serveConsoles(consoles: readonly DemoConsole[], how: How): Promise<ServedConsole[]> {
  const served: ServedConsole[] = []
  let next = how.firstPort
  for (const [index, console] of consoles.entries()) {
    const listener = await built(console, how).catch((error: unknown) => {
      how.say(`${console.title} is left out: ${error instanceof Error ? error.message : String(error)}`)
      return null
    })
    if (listener === null) continue
    // A console keeps its port when one before it is left out.
    const port = how.firstPort === 0 ? 0 : Math.max(next, how.firstPort + index)
    const serving = await onFreePort(listener, port, how.tls)
    next = serving.port + 1
    const one = { console, serving, home: `${serving.url}${console.home}` }
    served.push(one)
    how.onServed?.(one)
  }
  return served
}

async function built(console: DemoConsole, { say, time }: How): Promise<RequestListener> {
  return answerFor(console, await console.build(say), time)
}

/** Throws PortTaken where twenty ports in a row are in use. */
async function onFreePort(listener: RequestListener, port: number, tls?: Certificate): Promise<Serving> {
  for (let tried = port; ; tried++) {
    try {
      return await serveWith(listener, { port: tried, ...(tls ? { tls } : {}) })
    } catch (error) {
      if (!(error instanceof PortTaken) || port === 0 || tried >= port + PORTS_TO_TRY) throw error
    }
  }
}
