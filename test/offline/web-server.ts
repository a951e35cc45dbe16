import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { ROOT } from '../tools/root.ts'
import { serve, type Serving } from '../tools/serve.ts'

/** What serves the assistant to a test: our own server at the root of a site, or one with its documented configuration. */
export type WebServer = 'own' | 'nginx' | 'caddy'

/** Serves a folder, which has to be called `unstun` where the documented configurations say so. Port 0 takes a free one. */
export function serveWith(server: WebServer, folder: string, port: number): Promise<Serving> {
  return server === 'own' ? serve(folder, { port }) : serveUnder[server](folder, port)
}

const serveUnder = {
  async nginx(folder: string, wished: number): Promise<Serving> {
    const port = wished || (await freePort())
    const documented = documentedIn('nginx.conf', { '/srv/www': dirname(folder) })
    const scratch = `${folder}.nginx`
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (each) => `${each}_temp_path ${scratch};`,
    )
    const site = `server { listen 127.0.0.1:${port}; ${documented} }`
    // The tests' folders can be read by their owner only.
    const user = process.getuid?.() === 0 ? 'user root; ' : ''
    const config = `${user}daemon off; pid ${scratch}.pid; error_log stderr; events {} http { access_log off; ${temporary.join(' ')} ${site} }`
    return started(port, `${folder}.nginx.conf`, config, (file) =>
      spawn(process.env['NGINX_PATH'] ?? 'nginx', ['-e', 'stderr', '-c', file], {
        stdio: ['ignore', 'ignore', 'pipe'],
      }),
    )
  },

  async caddy(folder: string, wished: number): Promise<Serving> {
    const port = wished || (await freePort())
    const documented = documentedIn('Caddyfile', {
      '/srv/www': dirname(folder),
      'your-server.example {': `http://localhost:${port} {`,
    })
    const config = `{\n\tadmin off\n}\n${documented}`
    return started(port, `${folder}.Caddyfile`, config, (file) =>
      spawn(process.env['CADDY_PATH'] ?? 'caddy', ['run', '--adapter', 'caddyfile', '--config', file], {
        stdio: ['ignore', 'ignore', 'pipe'],
      }),
    )
  },
}

/** A documented configuration with this machine's folder and port in it. Throws when it no longer names what is replaced. */
function documentedIn(name: string, places: Record<string, string>): string {
  let text = readFileSync(join(ROOT, 'pwa/hosting', name), 'utf8')
  // What is said in comments is not what is served.
  text = text.replaceAll(/^\s*#.*$/gm, '')
  for (const [written, here] of Object.entries(places)) {
    if (!text.includes(written)) throw new Error(`pwa/hosting/${name} no longer says ${written}`)
    text = text.replaceAll(written, here)
  }
  return text
}

async function started(
  port: number,
  file: string,
  config: string,
  start: (file: string) => ChildProcess,
): Promise<Serving> {
  writeFileSync(file, config)
  const child = start(file)
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const url = `http://localhost:${port}/unstun`
  const answers = untilItAnswers(`${url}/index.html`)
  const failed = ended.then(() => Promise.reject(new Error(`The web server ended: ${said.trim()}`)))
  await Promise.race([answers, failed])
  failed.catch(() => undefined)
  return {
    url,
    port,
    stop: async () => {
      child.kill()
      await ended
      rmSync(file, { force: true })
    },
  }
}

async function untilItAnswers(url: string): Promise<void> {
  const end = Date.now() + 15_000
  while (Date.now() < end) {
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`Nothing answers at ${url}.`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
