/** The part of Trusted Types that is used here; TypeScript's DOM types do not have it yet. */
type Policy = { createScriptURL(url: string): string }
type Factory = { createPolicy(name: string, rules: Policy): Policy }

const SERVICE_WORKER = './sw.js'

let policy: Policy | undefined

/**
 * The address of our service worker as a trusted one: the only script address the app ever gives to the browser. The
 * policy `unstun` is the only one that index.html allows, and it lets nothing else through (throws `TypeError`).
 * Browsers without Trusted Types get the plain address.
 */
export function serviceWorkerUrl(url = SERVICE_WORKER): string {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes
  policy ??= factory ? factory.createPolicy('unstun', { createScriptURL: onlyOurs }) : { createScriptURL: onlyOurs }
  return policy.createScriptURL(url)
}

function onlyOurs(url: string): string {
  const absolute = new URL(url, document.baseURI).href
  if (absolute !== new URL(SERVICE_WORKER, document.baseURI).href)
    throw new TypeError(`not a script of this app: ${url}`)
  return absolute
}
