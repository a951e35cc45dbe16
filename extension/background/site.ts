/**
 * What a grant is asked for and given for: one host with its scheme, whatever the port. Firefox knows no ports in patterns, and a
 * console's parts answer on several.
 */
export type Site = string

const ALLOWED = ['https:', 'http:']

/** The pattern for the host of an address; null where it is none that can be asked for. */
export function siteOf(address: string): Site | null {
  if (!URL.canParse(address)) return null
  const { protocol, hostname } = new URL(address)
  const plain = protocol === 'http:' && hostname !== 'localhost'
  return !ALLOWED.includes(protocol) || plain || hostname === '' ? null : `${protocol}//${hostname}/*`
}

/** Whether a granted pattern holds for an origin. A person may have allowed more than one host by the browser's own settings. */
export function covers(site: Site, origin: string): boolean {
  if (site === '<all_urls>') return true
  const [, scheme, wild, host] = /^(\*|https?):\/\/(\*\.)?(\[[^\]]*\]|[^/:]*)(?::\*)?\/\*$/.exec(site) ?? []
  if (!URL.canParse(origin) || scheme === undefined || host === undefined) return false
  const { protocol, hostname } = new URL(origin)
  if (scheme !== '*' && `${scheme}:` !== protocol) return false
  if (host === '*') return true
  return hostname === host || (wild !== undefined && hostname.endsWith(`.${host}`))
}
