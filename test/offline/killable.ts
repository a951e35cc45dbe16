import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { until } from './tab.ts'

/** A Chromium that can be killed as by the system: no warning, no time to write anything. */
export type Killable = { browser: Browser; kill: () => Promise<void> }

export async function startKillable(executable: string, profile: string): Promise<Killable> {
  const port = join(profile, 'DevToolsActivePort')
  rmSync(port, { force: true })
  const flags = ['--headless', '--no-sandbox', '--no-first-run', '--lang=en-US', '--remote-debugging-port=0']
  const child = spawn(executable, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: 'ignore',
  })
  const [number] = await until(
    'a browser that listens',
    () => readLines(port),
    ([first]) => first,
  )
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`)
  return { browser, kill: () => kill(child) }
}

async function readLines(file: string): Promise<string[]> {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}

/** Kills the browser with all its processes, which form a group of their own. */
function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    if (child.pid === undefined) return reject(new Error('the browser did not start'))
    child.once('exit', () => resolve())
    process.kill(-child.pid, 'SIGKILL')
  })
}
