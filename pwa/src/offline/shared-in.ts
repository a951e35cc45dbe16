import { SHARED_CACHE, SHARED_ENTRY } from '#shared/ui/handover/shared-in.ts'

/** As much as a file of cases may have; more is no case. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Takes what the system shares with the installed app: lays it down on this device for the page that opens next, which shows it and
 * keeps nothing by itself. No server sees it. `home` is the address of the app.
 */
export async function takeShared(request: Request, home: string): Promise<Response> {
  const text = await sharedText(request).catch(() => '')
  const cache = await caches.open(SHARED_CACHE)
  await cache.put(new URL(SHARED_ENTRY, home), new Response(text, { headers: { 'content-type': 'text/plain' } }))
  return Response.redirect(`${home}#/open?shared=${Date.now()}`, 303)
}

/** The first file, else the words and the address that were shared. */
async function sharedText(request: Request): Promise<string> {
  const form = await request.formData()
  const file = form.get('file')
  if (file instanceof File && file.size > 0) return file.size > MOST_BYTES ? '' : file.text()
  const words = ['url', 'text', 'title'].map((name) => form.get(name))
  return words.filter((value): value is string => typeof value === 'string' && value !== '').join('\n')
}
