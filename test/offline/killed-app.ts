import type { IncomingMessage, RequestListener } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { ROOT } from '../tools/root.ts'
import { serveWith, type Serving } from '../tools/serve.ts'

const PATIENCE_MS = 30_000
const DRIVER_PAGE = '<!doctype html><meta charset="utf-8"><title>driver</title><body><script src="driver.js"></script>'

/** The built app with the driver's page beside it. `started`: a browser asks for that page; `next`: it tells something of that kind. */
export type DrivenApp<Told extends { kind: string }> = Serving & {
  started: () => Promise<void>
  next: <Kind extends Told['kind']>(kind: Kind) => Promise<Extract<Told, { kind: Kind }>>
}

/** Serves the app and the driver's script, made anew for each start, and hears what it tells; `heard` is called for each. */
export async function serveDriven<Told extends { kind: string }>(
  script: () => string,
  heard: (told: Told) => void,
): Promise<DrivenApp<Told>> {
  const files = sirv(join(ROOT, 'dist/pwa'), { dev: true })
  const waiting = new Map<string, (told: Told | null) => void>()
  const goOn = (kind: string, told: Told | null) => {
    waiting.get(kind)?.(told)
    waiting.delete(kind)
  }
  const hear = (text: string) => {
    const told = JSON.parse(text) as Told
    heard(told)
    goOn(told.kind, told)
  }
  const answer: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    const send = (type: string, text: string) => void response.writeHead(200, { 'content-type': type }).end(text)
    // The copy for offline use would be fetched anew after every kill, and is not what is tried here.
    if (pathname === '/sw.js') void response.writeHead(404).end()
    else if (pathname === '/driver.html') {
      send('text/html', DRIVER_PAGE)
      goOn('started', null)
    } else if (pathname === '/driver.js') send('text/javascript', script())
    else if (pathname === '/told')
      void textOf(request).then((text) => (send('text/plain', ''), hear(text)), killedMeanwhile)
    else files(request, response, () => void response.writeHead(404).end())
  }
  const serving = await serveWith(answer, { port: 0 })
  const told = (kind: string) =>
    new Promise<Told | null>((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error(`the driver never told: ${kind}`)), PATIENCE_MS)
      waiting.set(kind, (what) => {
        clearTimeout(patience)
        resolve(what)
      })
    })
  return {
    ...serving,
    started: async () => void (await told('started')),
    next: async (kind) => (await told(kind)) as Extract<Told, { kind: typeof kind }>,
  }
}

/** What a browser was telling when it was killed counts as not told. */
const killedMeanwhile = () => undefined

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
