import { spawn } from 'node:child_process'

/** Quick to start, and nothing but the page. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--lang=en-US',
]

/**
 * Opens a page in a Chromium that can be killed as by the system: no warning, no time to write anything. Gives what kills it with
 * all its processes, which form a group of their own.
 */
export function openKillable(executable: string, profile: string, url: string): () => Promise<void> {
  const child = spawn(executable, [...FLAGS, `--user-data-dir=${profile}`, url], { detached: true, stdio: 'ignore' })
  return () =>
    new Promise((resolve, reject) => {
      if (child.pid === undefined) return reject(new Error('the browser did not start'))
      if (child.exitCode !== null) return resolve()
      child.once('exit', () => resolve())
      process.kill(-child.pid, 'SIGKILL')
    })
}
