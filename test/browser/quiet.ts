import type { BrowserContext, Page } from '@playwright/test'
import type { Served } from './assistant.ts'

/** Everything of a browser that should have stayed quiet. */
export type Quiet = { complaints: string[]; strangers: string[] }

/** Listens to a context: what any page of it complains of, and what it asks for beside the app's own files. */
export function listen(context: BrowserContext, { address }: Served): Quiet {
  const quiet: Quiet = { complaints: [], strangers: [] }
  const watch = (page: Page) => {
    page.on('pageerror', (error) => quiet.complaints.push(error.message))
    page.on('websocket', (socket) => quiet.strangers.push(socket.url()))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) quiet.complaints.push(message.text())
    })
  }
  for (const page of context.pages()) watch(page)
  context.on('page', watch)
  context.on('request', (request) => {
    const own = request.url().startsWith(address) || /^(blob|data):/.test(request.url())
    if (!own) quiet.strangers.push(request.url())
  })
  return quiet
}
