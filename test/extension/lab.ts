import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'
import { STORY, WITH_FRAME } from './story-pages.ts'

/** The story's consoles on this machine, under certificates that nobody signed. */
export type Lab = {
  readonly port: number
  /** Every request that came, as host and path. Reading it empties it. */
  readonly asked: () => string[]
  readonly stop: () => Promise<void>
}

/** Starts the consoles of `STORY`; any other address shows a page that is no console. */
export async function startLab(): Promise<Lab> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'lab' }], { keySize: 2048 })
  let seen: string[] = []
  const server = createServer({ key, cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    const path = request.url ?? ''
    seen.push(`${host}${path}`)
    const page = [...Object.values(STORY), WITH_FRAME].find((one) => one.host === host && one.path === path)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-security-policy', "default-src 'self'; frame-src https:")
    response.end(
      `<!doctype html><link rel="icon" href="data:,"><title>${host}</title>${page?.html ?? '<p>Nothing here.</p>'}`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    asked: () => {
      const all = seen
      seen = []
      return all
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
