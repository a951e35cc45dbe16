import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A stand-in for the world outside of this machine. */
export type Outside = {
  /** To be given to a browser as its proxy: everything but this machine is reached through it. */
  readonly proxy: { server: string; bypass: string }
  /** What was asked for, the host first. Reading it empties it. */
  readonly asked: () => string[]
  readonly stop: () => Promise<void>
}

/** Chromium itself asks there, with a hash of its making, what kind of field a form has; no page can hinder or cause it otherwise. */
const BROWSERS_OWN = 'content-autofill.googleapis.com:443'

/**
 * Starts it. A browser whose proxy it is cannot reach anything outside by any way (fetch, beacon, WebSocket, image,
 * service worker, prefetch) without it being noted here.
 */
export async function startOutside(): Promise<Outside> {
  let seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(request.url ?? '')
    response.end('outside')
  })
  server.on('connect', (request, socket) => {
    if (request.url !== BROWSERS_OWN) seen.push(request.url ?? '')
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    proxy: { server: `http://127.0.0.1:${port}`, bypass: 'localhost' },
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
