import type { ReadinessWords } from '#shared/language/readiness.en.ts'
import type { Pack } from '#shared/model/pack.ts'
import type { Running } from '#shared/packs/join.ts'
import type { Settings, Store } from '#shared/store/store.ts'
import type { Trouble } from '#shared/store/trouble.ts'
import type { OfflineState } from '../app/shell.ts'
import { browserStorage } from '../frame/ask-to-keep.ts'
import { cachedFiles } from './cached-files.ts'
import { isPrivateWindow } from './private-window.ts'

export type State = 'good' | 'warn' | 'bad' | 'unknown'
export type CheckId = keyof ReadinessWords['checks']
/** What one check found, and what to do. */
export type Found = { id: CheckId; state: State; text: string }

/** What is looked at. `offline` is null where the browser installed the program as a whole. */
export type Device = { store: Store; settings: Settings; running: Running; offline: OfflineState | null }

/** Tries everything that a night without a network needs, on this very device. What cannot be told is said to be so. */
export function checkDevice(device: Device, words: ReadinessWords): Promise<Found[]> {
  return Promise.all([
    code(device, words),
    database(device, words),
    pack(device, words),
    kept(device, words),
    space(words),
    update(device, words),
    place(words),
    privacy(words),
  ])
}

/** The worst of what matters; what cannot be told is no reason to call a device ready or not. */
export function verdictOf(found: readonly Found[]): 'good' | 'warn' | 'bad' {
  if (found.some(({ state }) => state === 'bad')) return 'bad'
  return found.some(({ state }) => state === 'warn') ? 'warn' : 'good'
}

async function code({ offline }: Device, words: ReadinessWords): Promise<Found> {
  if (offline === null) return { id: 'code', state: 'good', text: words.code.whole }
  const { files, missing } = await cachedFiles()
  const ready = (offline === 'ready' || offline === 'update-waiting') && files > 0
  if (ready && missing.length === 0) return { id: 'code', state: 'good', text: words.code.good(files) }
  if (ready) return { id: 'code', state: 'bad', text: words.code.missing(missing.length) }
  const untrusted = offline === 'failed' && location.protocol === 'https:' && navigator.onLine
  return { id: 'code', state: 'bad', text: untrusted ? words.code.certificate : words.code.bad }
}

/** Writes a setting as it is and reads it: a real write that changes nothing. Tells the trouble where there is one. */
async function database({ store, settings }: Device, words: ReadinessWords): Promise<Found> {
  const trouble = troubleOf(store)
  const good = store.kind === 'database' && !isStopped(trouble) && (await canWrite(store, settings))
  if (good && trouble === null) return { id: 'database', state: 'good', text: words.database.good }
  if (good) return { id: 'database', state: 'warn', text: words.database.rows }
  return { id: 'database', state: 'bad', text: trouble === 'refused' ? words.database.bad : words.database.trouble }
}

/** Whether no write can be stored. */
const isStopped = (trouble: Trouble | null) => trouble !== null && trouble !== 'rows'

function troubleOf(store: Store): Trouble | null {
  let found: Trouble | null = null
  store.watchTrouble((trouble) => (found = trouble))()
  return found
}

async function canWrite(store: Store, { theme }: Settings): Promise<boolean> {
  try {
    await store.changeSettings({ theme })
    return (await settingsOf(store)).theme === theme
  } catch {
    return false
  }
}

const settingsOf = (store: Store) =>
  new Promise<Settings>((resolve) => {
    const stop = store.watchSettings((settings) => {
      queueMicrotask(() => stop())
      resolve(settings)
    })
  })

/** Where it cannot be told it may still be one: it stores well, and loses it all when it is closed. */
async function privacy(words: ReadinessWords): Promise<Found> {
  const state = (await isPrivateWindow()) ? 'warn' : 'unknown'
  return { id: 'privacy', state, text: words.privacy[state] }
}

async function pack({ running }: Device, words: ReadinessWords): Promise<Found> {
  const { builtIn, loaded, parts } = running
  const broken = parts.find(({ state }) => state === 'broken')
  if (broken) return { id: 'pack', state: 'bad', text: words.pack.broken(broken.hash.slice(0, 12)) }
  if (typeof crypto.subtle?.digest !== 'function')
    return { id: 'pack', state: 'unknown', text: words.pack.unknown(running.pack.date) }
  const runs = ({ hash }: Pack) => parts.some((part) => part.hash === hash && part.state === 'runs')
  const told = await Promise.all(
    [builtIn, ...loaded].filter(runs).map((each) => packLine(each, each !== builtIn, words)),
  )
  return told.includes(null)
    ? { id: 'pack', state: 'bad', text: words.pack.bad }
    : { id: 'pack', state: 'good', text: told.join(' ') }
}

/** A pack that runs, with its age; null where its content does not fit its checksum. */
async function packLine(
  { content, date, hash }: Pack,
  isFromFile: boolean,
  words: ReadinessWords,
): Promise<string | null> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(content)))
  const found = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const days = Math.max(0, Math.floor((Date.now() - Date.parse(date)) / 86_400_000))
  if (found !== hash) return null
  return words.pack[isFromFile ? 'fromFile' : 'good'](date, days, hash.slice(0, 12))
}

async function kept({ settings }: Device, words: ReadinessWords): Promise<Found> {
  const persisted = await browserStorage()?.persisted?.()
  const state = persisted === undefined ? 'unknown' : persisted ? 'good' : 'warn'
  const refused = state === 'warn' && settings.keepAsked
  return { id: 'kept', state, text: refused ? words.kept.refused : words.kept[state] }
}

const MEGABYTE = 1024 * 1024
/** Cases and content of years fit into this. */
const ENOUGH = 50

async function space(words: ReadinessWords): Promise<Found> {
  const { quota, usage } = (await browserStorage()?.estimate?.()) ?? {}
  if (quota === undefined || usage === undefined) return { id: 'space', state: 'unknown', text: words.space.unknown }
  const free = Math.floor((quota - usage) / MEGABYTE)
  const state = free < ENOUGH ? 'warn' : 'good'
  return { id: 'space', state, text: words.space[state](free) }
}

async function update({ offline }: Device, words: ReadinessWords): Promise<Found> {
  const state = offline === 'update-waiting' ? 'warn' : offline === null || offline === 'ready' ? 'good' : 'unknown'
  return { id: 'update', state, text: words.update[state] }
}

/** Safari alone has the property, and there alone a page in a tab loses what it kept. */
async function place(words: ReadinessWords): Promise<Found> {
  const installed = matchMedia('(display-mode: standalone)').matches || Reflect.get(navigator, 'standalone') === true
  const safari = 'standalone' in navigator || /^((?!chrom|android).)*safari/i.test(navigator.userAgent)
  const state = installed ? 'good' : safari ? 'warn' : 'unknown'
  return { id: 'place', state, text: words.place[state] }
}
