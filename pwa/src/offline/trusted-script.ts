/** The part of Trusted Types that is used here; TypeScript's DOM types do not have it yet. */
type Policy = { createScriptURL(url: string): string }
type Factory = { createPolicy(name: string, rules: Policy): Policy }

const SERVICE_WORKER = './sw.js'
/** Workers that a part of the app brings along; their addresses are known to the build only. */
const workers = new Set<string>()

let policy: Policy | undefined

/**
 * The address of our service worker as a trusted one: with those of our workers the only script addresses the app gives to the browser. The
 * policy `unstun` is the only one that index.html allows, and it lets nothing else through (throws `TypeError`).
 * Browsers without Trusted Types get the plain address.
 */
export function serviceWorkerUrl(url = SERVICE_WORKER): string {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes
  policy ??= factory ? factory.createPolicy('unstun', { createScriptURL: onlyOurs }) : { createScriptURL: onlyOurs }
  return policy.createScriptURL(url)
}

/**
 * The address of a worker of ours as a trusted one. `url` must come from a `?worker&url` import and lie beside our scripts.
 */
export function workerUrl(url: string): string {
  const absolute = new URL(url, document.baseURI)
  if (absolute.origin !== location.origin) throw new TypeError(`not a script of this app: ${url}`)
  workers.add(absolute.href)
  return serviceWorkerUrl(absolute.href)
}

function onlyOurs(url: string): string {
  const absolute = new URL(url, document.baseURI).href
  if (absolute !== new URL(SERVICE_WORKER, document.baseURI).href && !workers.has(absolute))
    throw new TypeError(`not a script of this app: ${url}`)
  return absolute
}
