/**
 * What the page beside the app tells the test. `started`: the browser has asked for it; `answered`: the app shows so many answers of a
 * case as stored.
 */
export type Told =
  | { kind: 'started' }
  | { kind: 'found'; shown: number; answers: Record<string, number>; trouble: string }
  | { kind: 'answered'; caseId: string; count: number }

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

  const isUp = () => (last ? shown() : all('main h1').length) > 0
  const patience = performance.now() + 20_000
  await until(() => isUp() || performance.now() > patience)
  const stands = isUp() ? '' : `nothing of the case, but: ${app.contentDocument?.body.innerText}`
  const answers: Record<string, number> = {}
  for (const { caseId: id } of await storedAnswers()) answers[id] = (answers[id] ?? 0) + 1
  const trouble = all('.trouble, .banner.bad')[0]?.textContent ?? stands
  await tell({ kind: 'found', shown: shown(), answers, trouble })

  for (;;) {
    if (app.contentWindow) app.contentWindow.location.hash = '#/walk/snapshot-stun'
    await until(() => caseId() === undefined && shown() === 0 && all('main button.choice').length > 0)
    for (let count = 1; all('main button.choice').length > 0; count++) {
      const choices = all('main button.choice')
      choices[Math.floor(Math.random() * choices.length)]?.click()
      const answered = await until(() => (shown() === count ? caseId() : undefined))
      await tell({ kind: 'answered', caseId: answered, count })
    }
  }
}

/** Every stored answer, read past the app. */
function storedAnswers(): Promise<{ caseId: string }[]> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('unstun')
    request.addEventListener('error', () => reject(new Error('not opened')))
    request.addEventListener('success', () => {
      const rows = request.result.transaction('answers').objectStore('answers').getAll()
      rows.addEventListener('success', () => {
        request.result.close()
        resolve(rows.result as { caseId: string }[])
      })
    })
  })
}

/** The page and the script of it. */
export const DRIVER_PAGE =
  '<!doctype html><meta charset="utf-8"><title>driver</title><body><script src="driver.js"></script>'
export const driverScript = (last: string | null) =>
  `${storedAnswers.toString()}\n(${answerUntilKilled.toString()})(${JSON.stringify(last)})`
