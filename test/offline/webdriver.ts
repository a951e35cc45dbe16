import type { Tab } from './tab.ts'

/** A session of a WebDriver server (W3C), as far as the offline journeys need one. */
export type Session = { openTab(): Promise<Tab>; quit(): Promise<void> }

/** Opens a session. Throws with the server's own words where it cannot. */
export async function openSession(server: string, capabilities: object): Promise<Session> {
  const created = await send<{ sessionId: string }>(`${server}/session`, {
    capabilities: { alwaysMatch: capabilities },
  })
  const session = `${server}/session/${created.sessionId}`
  return {
    openTab: () => openTab(session),
    quit: async () => void (await fetch(session, { method: 'DELETE' })),
  }
}

/** A new tab. A session speaks to one tab at a time, so each step goes to its own first. */
async function openTab(session: string): Promise<Tab> {
  const { handle } = await send<{ handle: string }>(`${session}/window/new`, { type: 'tab' })
  const inTab = async <T>(path: string, body: object): Promise<T> => {
    await send(`${session}/window`, { handle })
    return send<T>(`${session}/${path}`, body)
  }
  return {
    goto: (url) => inTab('url', { url }),
    reload: () => inTab('refresh', {}),
    read: <T>(expression: string) => inTab<T>('execute/sync', { script: `return ${expression}`, args: [] }),
  }
}

async function send<T>(url: string, body: object): Promise<T> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
  const { value } = (await response.json()) as { value: T & { message?: string } }
  if (!response.ok) throw new Error(value.message ?? `${url}: ${response.status}`)
  return value
}
