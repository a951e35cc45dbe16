/** The part of Trusted Types that is used here; TypeScript's DOM types do not have it yet. */
type Policy = { createScriptURL(url: string): string }
type Factory = { createPolicy(name: string, rules: Policy): Policy }

const SERVICE_WORKER = './sw.js'
/** Where the build puts our workers; their names carry a hash of their content. */
const WORKER = /^assets\/(?:[a-z]+-)?worker-[\w-]+\.js$/

let policy: Policy | undefined

/** The address of our service worker as a trusted one. */
export function serviceWorkerUrl(url = SERVICE_WORKER): string {
  return trusted(url)
}

/** The address of a worker of ours as a trusted one; `url` comes from a `?worker&url` import. */
export function workerUrl(url: string): string {
  return trusted(url)
}

/**
 * These are the only script addresses the app ever gives to the browser. The policy `unstun` is the only one that
 * index.html allows, and it lets nothing else through (throws `TypeError`). Browsers without Trusted Types get the
 * plain address.
 */
function trusted(url: string): string {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes
  policy ??= factory ? factory.createPolicy('unstun', { createScriptURL: onlyOurs }) : { createScriptURL: onlyOurs }
  return policy.createScriptURL(url)
}

function onlyOurs(url: string): string {
  const absolute = new URL(url, document.baseURI).href
  const folder = new URL('./', document.baseURI).href
  const isWorker = absolute.startsWith(folder) && WORKER.test(absolute.slice(folder.length))
  if (!isWorker && absolute !== new URL(SERVICE_WORKER, document.baseURI).href)
    throw new TypeError(`not a script of this app: ${url}`)
  return absolute
}
