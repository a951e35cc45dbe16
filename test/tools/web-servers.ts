import { CAN_USE_APT, installWithApt, NO_APT } from './apt.ts'
import { onPath } from './browsers.ts'

/** A web server that the assistant comes with a configuration for. */
export type Documented = 'nginx' | 'caddy'

const PACKAGES: Record<Documented, string> = { nginx: 'nginx-light', caddy: 'caddy' }
/** Where Debian puts them, which is not on everybody's PATH. */
const FOLDERS = ['/usr/sbin', '/usr/bin']

type Provided = {
  /** NGINX_PATH and CADDY_PATH, as far as they are there. */
  env: Record<string, string>
  missing: Partial<Record<Documented, string>>
}

/** Finds the web servers, and installs what is missing where that is possible. */
export async function provideWebServers(
  servers: readonly Documented[],
  say: (line: string) => void,
): Promise<Provided> {
  const lacking = servers.filter((server) => !pathOf(server))
  const packages = lacking.map((server) => PACKAGES[server])
  const refused = lacking.length === 0 ? undefined : CAN_USE_APT ? await installWithApt(packages, say) : NO_APT
  const found = servers.flatMap((server) => {
    const path = pathOf(server)
    return path ? [[`${server.toUpperCase()}_PATH`, path] as const] : []
  })
  const why = (server: Documented) => `No ${server} was found, and ${refused ?? 'its package brought none'}.`
  const missing = servers.filter((server) => !pathOf(server)).map((server) => [server, why(server)] as const)
  return { env: Object.fromEntries(found), missing: Object.fromEntries(missing) }
}

const pathOf = (server: Documented) => onPath([server], FOLDERS)[0]
