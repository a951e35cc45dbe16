import { spawn } from 'node:child_process'

const PARENT_POLL_MS = 1000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Starts a child and hands every signal this process gets on to it. */
function start(command, args, options) {
  const child = spawn(command, args, options)
  let received
  const handOn = (signal) => {
    received = signal
    child.kill(signal)
  }
  for (const signal of SIGNALS) process.on(signal, handOn)
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, received }))
  }).finally(() => {
    for (const signal of SIGNALS) process.off(signal, handOn)
  })
  return { child, ended }
}

/** Runs a command with our own input and output, then ends this process as the command ended: same exit code, same signal. */
export async function runThrough(command, args, options) {
  const { child, ended } = start(command, args, { ...options, stdio: 'inherit' })
  endWithNpm(child)
  const { code, signal } = await ended
  if (signal) process.kill(process.pid, signal)
  else process.exit(code ?? 1)
}

/** A signal to npm alone may end npm and its shell without reaching us: then we have a new parent, and end as well. */
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), PARENT_POLL_MS).unref()
}

/** Runs a command quietly; returns its exit code and all it wrote. A signal that ends the command ends this process. */
export async function runQuietly(command, args, options) {
  const { child, ended } = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const { code, signal, received } = await ended
  if (signal ?? received) process.kill(process.pid, signal ?? received)
  return { code, output }
}

/** A progress line: on standard error, because standard output belongs to the task. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}
