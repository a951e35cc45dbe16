import { readFileSync } from 'node:fs'
import type { RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import type { DemoConsole } from './consoles.ts'

/** How a console's pages are answered: files under `base`, the one page for every other address, `home` for the root. */
export type Answering = { folder: string; base: string; home: string; policy: string; time: StoryTime }
/** When the story began, so that all consoles tell the same; `now` where time stands still. */
export type StoryTime = { start: Date; now?: Date }

/** Answers every request for one console. */
export function answer({ folder, base, home, policy, time }: Answering): RequestListener {
  const files = sirv(folder, { dev: true, etag: true })
  const page = (response: ServerResponse): void => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8')
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
    response.end(html.replace('<html', `<html ${attributes(time)}`))
  }
  return (request, response) => {
    response.setHeader('Content-Security-Policy', policy)
    const path = request.url ?? '/'
    if (path === '/' && home !== '/') return void response.writeHead(302, { Location: home }).end()
    const name = path.startsWith(base) ? path.slice(base.length - 1) : path
    if (!/^\/[\w-]+\.(?:js|css)$/.test(name)) return page(response)
    request.url = name
    files(request, response, () => void response.writeHead(404).end())
  }
}

/** A console that is built answers for itself and, under its path, for the plug-in that it shows. */
export async function answerFor(console: DemoConsole, folder: string, time: StoryTime): Promise<RequestListener> {
  const own = answer({ ...console, folder, time })
  const { plugin } = console
  if (!plugin) return own
  const inner = answer({ ...plugin, folder: await plugin.build(), time })
  return (request, response) => (request.url?.startsWith(plugin.base) ? inner : own)(request, response)
}

function attributes({ start, now }: StoryTime): string {
  const told = `data-story-start="${start.toISOString()}"`
  return now ? `${told} data-story-now="${now.toISOString()}"` : told
}
