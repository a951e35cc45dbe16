/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core'
import { cleanupOutdatedCaches, getCacheKeyForURL, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { takeShared } from './shared-in.ts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] }

const home = self.registration.scope
const files = self.__WB_MANIFEST

// Every file of the app, code and content of one build together. What a link adds behind `?` is no other file.
precacheAndRoute(files, { ignoreURLParametersMatching: [/./], cleanURLs: false })
cleanupOutdatedCaches()

// The app is one page. Another address under it is the network's; without a network it leads to the app.
registerRoute(new NavigationRoute(({ request }) => fetch(request).catch(() => Response.redirect(home))))

// What the system shares with the app (`share_target` of the manifest) is taken here and never reaches the server.
registerRoute(
  ({ url }) => url.href === `${home}share`,
  ({ request }) => takeShared(request, home),
  'POST',
)

// No skipWaiting at install: a newer version waits until our own page says that the person agrees, or until no page of
// the old one is open. The first version takes the page that fetched it at once, so that one visit is enough.
clientsClaim()
self.addEventListener('message', ({ data, source, ports: [port] }) => {
  const ours = source instanceof WindowClient && source.url.startsWith(home)
  if (!ours || typeof data !== 'object' || data === null) return
  if (data.type === 'SKIP_WAITING') void self.skipWaiting()
  // The readiness check looks for each of them.
  if (data.type === 'FILES')
    port?.postMessage(files.map((file) => getCacheKeyForURL(typeof file === 'string' ? file : file.url)))
})
