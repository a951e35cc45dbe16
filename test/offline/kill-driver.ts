/** What the page beside the app tells the test. `answered`: the app shows so many answers of a case as stored, under what banner. */
export type Told = Found | { kind: 'answered'; caseId: string; count: number; trouble: string }

/** What a page that was started after a kill finds. `page`: all that the app shows. */
export type Found = { kind: 'found'; shown: number; held: Held; trouble: string; page: string }

/** What the database holds: its version, rows by table, the ids of its cases, and how many answers it has by case. */
export type Held = { version: number; rows: Record<string, number>; cases: string[]; answers: Record<string, number> }

/**
 * Runs in a page that has the app in a frame: tells what the app shows of the last case and what the database holds, then answers in
 * the app, as fast as it goes on, until the browser is killed.
 */
export async function answerUntilKilled(last: string | null): Promise<never> {
  const app = document.createElement('iframe')
  app.style.cssText = 'width: 1000px; height: 800px'
  app.src = `./index.html#/${last ? `case/${last}` : ''}`
  document.body.append(app)
  const tell = (told: Told) => fetch('./told', { method: 'POST', body: JSON.stringify(told) })
  const all = (selector: string) => [...(app.contentDocument?.querySelectorAll<HTMLElement>(selector) ?? [])]
  const until = async <T>(probe: () => T | undefined | false | null): Promise<T> => {
    for (;;) {
      const found = probe()
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 4))
    }
  }
  const shown = () => all('main .answer-list > li').length
  const caseId = () => /^#\/case\/([\w-]+)/.exec(app.contentWindow?.location.hash ?? '')?.[1]
  const trouble = () => all('.banner.warn, .banner.bad')[0]?.innerText ?? ''

  const isUp = () => (last ? shown() : all('main h1').length) > 0
  const patience = performance.now() + 20_000
  await until(() => isUp() || performance.now() > patience)
  const page = `${app.contentWindow?.location.hash} ${app.contentDocument?.body.innerText}`
  await tell({ kind: 'found', shown: shown(), held: await held(), trouble: trouble(), page })

  for (;;) {
    if (app.contentWindow) app.contentWindow.location.hash = '#/walk/snapshot-stun'
    await until(() => caseId() === undefined && shown() === 0 && all('main button.choice').length > 0)
    for (let count = 1; all('main button.choice').length > 0; count++) {
      const choices = all('main button.choice')
      choices[Math.floor(Math.random() * choices.length)]?.click()
      const answered = await until(() => (shown() === count ? caseId() : undefined))
      await tell({ kind: 'answered', caseId: answered, count, trouble: trouble() })
    }
  }
}

/** What is stored, read past the app. */
async function held(): Promise<Held> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error ?? new Error('not read')))
    })
  const db = await done(indexedDB.open('unstun'))
  const { version, objectStoreNames } = db
  const names = [...objectStoreNames]
  const tables = names.length > 0 ? db.transaction(names) : null
  const rows = await Promise.all(
    names.map(async (name) => [name, tables ? await done(tables.objectStore(name).count()) : 0]),
  )
  const cases = tables ? await done(tables.objectStore('cases').getAllKeys()) : []
  const answers: Record<string, number> = {}
  const keys = tables ? await done(tables.objectStore('answers').getAllKeys()) : []
  for (const [id] of keys as [string, string][]) answers[id] = (answers[id] ?? 0) + 1
  db.close()
  return { version, rows: Object.fromEntries(rows) as Record<string, number>, cases: cases as string[], answers }
}

/** The script of the driver's page. */
export const driverScript = (last: string | null) =>
  `${held.toString()}\n(${answerUntilKilled.toString()})(${JSON.stringify(last)})`
