import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import compression from 'compression'
import sirv from 'sirv'

export interface Serving {
  /** Where the page is, without a slash at the end. */
  readonly url: string
  readonly port: number
  /** Ends every connection; the port is free when this resolves. */
  readonly stop: () => Promise<void>
}

/** The port is in use. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken'
}

const LOOPBACK = ['127.0.0.1', '::1']

/** A certificate and its key, as PEM. */
export type Certificate = { readonly key: string; readonly cert: string }
export type Where = { readonly port: number; readonly tls?: Certificate }

/**
 * Serves the files of a folder to this machine only, over IPv4 and IPv6 as there are. Files may change while it serves.
 * Port 0 takes a free one. Throws PortTaken.
 */
export function serve(folder: string, where: Where): Promise<Serving> {
  return serveWith(handler(folder), where)
}

/** The same with answers of one's own. */
export async function serveWith(answer: RequestListener, where: Where): Promise<Serving> {
  try {
    return await serveOn(answer, where)
  } catch (error) {
    // A port that is free over IPv4 may be in use over IPv6.
    if (where.port === 0 && error instanceof PortTaken) return serveWith(answer, where)
    throw error
  }
}

async function serveOn(answer: RequestListener, { port, tls }: Where): Promise<Serving> {
  const servers: Server[] = []
  let actual = port
  for (const host of LOOPBACK) {
    const server = tls ? createSecureServer(tls, answer) : createServer(answer)
    const bound = await listen(server, host, actual).catch(async (error: unknown) => {
      await stop(servers)
      throw error
    })
    if (bound === undefined) continue
    actual = bound
    servers.push(server)
  }
  if (servers.length === 0) throw new Error('This machine has no loopback address to serve on.')
  return { url: `http${tls ? 's' : ''}://localhost:${actual}`, port: actual, stop: () => stop(servers) }
}

/** Answers with the files of a folder, under the headers that the assistant is served with. */
export function handler(folder: string): RequestListener {
  const files = sirv(folder, { dev: true, etag: true, setHeaders: setCaching })
  const pack = compression()
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders(folder))) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405)
    pack(request, response, () => files(request, response, () => end(response, 404)))
  }
}

/** Only a file with a hash in its name never changes; everything else is asked for again each time. */
function setCaching(response: ServerResponse, path: string): void {
  const hashed = /[-.][\w-]{8,}\.(?:js|css|woff2|svg|png|json)$/.test(path) && path.startsWith('/assets/')
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}

function securityHeaders(folder: string): Record<string, string> {
  return {
    'Content-Security-Policy': [...pagePolicy(folder), "frame-ancestors 'none'"].join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  }
}

/** The policy the page itself states, so that header and page cannot drift apart. */
function pagePolicy(folder: string): string[] {
  const meta = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(readPage(folder))
  return meta?.[1] ? [meta[1]] : []
}

function readPage(folder: string): string {
  try {
    return readFileSync(join(folder, 'index.html'), 'utf8')
  } catch {
    return ''
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(status === 404 ? 'Not found\n' : 'Only GET and HEAD\n')
}

/** The port it listens on, or undefined where the machine has no such address. */
function listen(server: Server, host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(undefined)
      else reject(error.code === 'EADDRINUSE' ? new PortTaken(`Port ${port} is taken.`) : error)
    })
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

async function stop(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      return closed
    }),
  )
}
