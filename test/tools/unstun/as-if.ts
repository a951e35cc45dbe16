import { readFile } from 'node:fs/promises'
import { dirname, extname, join, normalize } from 'node:path'
import type { Page, Route } from '@playwright/test'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Opens a file as if it came from an address: files beside it come from there too, everything else from nowhere. */
export async function openAs(page: Page, file: string, url: string): Promise<void> {
  const address = new URL(url)
  await page.route('**/*', (route) => answer(route, file, address))
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 })
}

async function answer(route: Route, file: string, address: URL): Promise<void> {
  const asked = new URL(route.request().url())
  const isPage = route.request().isNavigationRequest() && route.request().frame().parentFrame() === null
  const path = isPage ? file : beside(file, address, asked)
  const body = path === null ? null : await readFile(path).catch(() => null)
  if (body === null || path === null) return route.fulfill({ status: 404, body: '' })
  const contentType = isPage ? 'text/html; charset=utf-8' : (TYPES[extname(path)] ?? 'application/octet-stream')
  return route.fulfill({ status: 200, contentType, body })
}

/** A relative address means a file beside the page's file. */
function beside(file: string, address: URL, asked: URL): string | null {
  if (asked.origin !== address.origin) return null
  const folder = address.pathname.slice(0, address.pathname.lastIndexOf('/') + 1)
  const path = asked.pathname.startsWith(folder) ? asked.pathname.slice(folder.length) : asked.pathname.slice(1)
  const local = normalize(decodeURIComponent(path))
  return local === '' || local.startsWith('..') ? null : join(dirname(file), local)
}
