import type { IncomingMessage, RequestListener } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { ROOT } from '../tools/root.ts'
import { serveWith, type Serving } from '../tools/serve.ts'
import { DRIVER_PAGE, driverScript, type Told } from './kill-driver.ts'

const PATIENCE_MS = 30_000

/** The built app with the driver's page beside it. `last` is the case that the driver opens first. */
export type DrivenApp = Serving & { last: string | null; next: (kind: Told['kind']) => Promise<Told> }

/** Serves the app and hears what the driver tells; `heard` is called for each. */
export async function serveDriven(heard: (told: Told) => void): Promise<DrivenApp> {
  const files = sirv(join(ROOT, 'dist/pwa'), { dev: true })
  const waiting = new Map<Told['kind'], (told: Told) => void>()
  const tell = (told: Told) => {
    heard(told)
    waiting.get(told.kind)?.(told)
    waiting.delete(told.kind)
  }
  const answer: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    const send = (type: string, text: string) => void response.writeHead(200, { 'content-type': type }).end(text)
    // The copy for offline use would be fetched anew after every kill, and is not what is tried here.
    if (pathname === '/sw.js') void response.writeHead(404).end()
    else if (pathname === '/driver.html') {
      send('text/html', DRIVER_PAGE)
      tell({ kind: 'started' })
    } else if (pathname === '/driver.js') send('text/javascript', driverScript(driven.last))
    else if (pathname === '/told') void textOf(request).then((text) => (send('text/plain', ''), tell(JSON.parse(text))))
    else files(request, response, () => void response.writeHead(404).end())
  }
  const serving = await serveWith(answer, { port: 0 })
  const next: DrivenApp['next'] = (kind) =>
    new Promise((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error(`the driver never told: ${kind}`)), PATIENCE_MS)
      waiting.set(kind, (told) => {
        clearTimeout(patience)
        resolve(told)
      })
    })
  const driven: DrivenApp = { ...serving, last: null, next }
  return driven
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
