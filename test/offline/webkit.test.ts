import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { expectEverything, firstVisit } from './journey.ts'
import { expectKeptLog } from './kept-log-journey.ts'
import { expectSameResults } from './same-results.ts'
import { serveApp, type ServedApp } from './served-app.ts'
import { until } from './tab.ts'
import { expectUpdate } from './update-journey.ts'
import { openSession, type Session } from './webdriver.ts'

// WebKitGTK stands in for Safari. Its driver gives each session a profile of its own, so a cold start cannot be tried.

const DRIVER = process.env['WEBKIT_DRIVER_PATH'] ?? 'WebKitWebDriver'
const BROWSER = process.env['WEBKIT_BROWSER_PATH'] ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'

/** Without a language of the system, WebKitGTK's is `C`, which its own formatting of numbers refuses; Safari always has one. */
const SPEAKING = { LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8' }

let app: ServedApp
let driver: ChildProcess
let session: Session | undefined

beforeEach(async () => {
  app = await serveApp()
  const port = await freePort()
  driver = spawn(DRIVER, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, ...SPEAKING },
  })
  const server = `http://127.0.0.1:${port}`
  await until(
    'a driver that answers',
    () => fetch(`${server}/status`),
    ({ ok }) => ok,
  )
  const options = { binary: BROWSER, args: ['--automation'] }
  session = await openSession(server, { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options })
})

afterEach(async () => {
  await session?.quit()
  session = undefined
  driver.kill()
  await app.remove()
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

const openTab = () => session?.openTab() ?? Promise.reject(new Error('no session'))

it('everything is there with no network', async () => {
  const seen = await firstVisit(await openTab(), app)
  await app.stop()
  await expectEverything(await openTab(), openTab, app, seen)
  expect(seen.headings.size).toBeGreaterThan(3)
})

it('a new build is offered and runs once the person agrees; answers stay', async () => {
  await expect(expectUpdate(await openTab(), app)).resolves.toBeUndefined()
})

it('search finds the same as everywhere with the one index', async () => {
  await expect(expectSameResults(await openTab(), app)).resolves.toBeUndefined()
})

it('a log kept with its case is read again from the database', async () => {
  await expect(expectKeptLog(await openTab(), app)).resolves.toBeUndefined()
})
