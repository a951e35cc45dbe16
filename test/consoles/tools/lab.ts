import type { RequestListener } from 'node:http'
import { generate } from 'selfsigned'
import { serveWith } from '../../tools/serve.ts'
import { answerFor } from './answer.ts'
import { CONSOLES, type DemoConsole } from './consoles.ts'

/** Consoles of the story under their own names, over HTTPS with a certificate that nobody signed, all on one port. */
export type ConsoleLab = { port: number; asked: () => string[]; stop: () => Promise<void> }

const folders = new Map<DemoConsole, Promise<string>>()

/** Each console is built once for all tests of a process. */
function built(console: DemoConsole): Promise<string> {
  const folder = folders.get(console) ?? console.build(() => undefined)
  folders.set(console, folder)
  return folder
}

/**
 * Builds the consoles named and serves each under its name in the lab, and `others` under theirs. Throws one sentence where one
 * cannot be built.
 */
export async function startConsoleLab(
  ids: readonly DemoConsole['id'][],
  others: Readonly<Record<string, RequestListener>> = {},
): Promise<ConsoleLab> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'lab' }], { keySize: 2048 })
  const time = { start: new Date() }
  const consoles = CONSOLES.filter(({ id }) => ids.includes(id))
  const byName = new Map(Object.entries(others))
  for (const console of consoles) {
    const folder = await built(console)
    byName.set(console.lab, await answerFor(console, folder, time))
  }
  let seen: string[] = []
  const serving = await serveWith(
    (request, response) => {
      const name = (request.headers.host ?? '').replace(/:\d+$/, '')
      seen.push(`${name}${request.url ?? ''}`)
      const listener = byName.get(name)
      if (listener) listener(request, response)
      else response.writeHead(404).end()
    },
    { port: 0, tls: { key, cert } },
  )
  const asked = (): string[] => {
    const all = seen
    seen = []
    return all
  }
  return { port: serving.port, asked, stop: serving.stop }
}
