import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './root.ts'

export interface Ran {
  readonly code: number
  /** Everything written to standard output and, after it, to standard error. */
  readonly output: string
  readonly stdout: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

const running = new Set<ReturnType<typeof spawn>>()

/** Runs a command to its end without a terminal and collects what it writes. An exit by signal has the code 128. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...options.env }
    const child = spawn(command, args, { cwd: options.cwd ?? ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      running.delete(child)
      const out = Buffer.concat(stdout).toString()
      resolve({ code: code ?? 128, stdout: out, output: out + Buffer.concat(stderr).toString() })
    })
  })
}

/** Runs a tool installed with the packages, with the Node that runs this. */
export function runTool(name: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return run(join(ROOT, 'node_modules/.bin', name), args, options)
}

/** Ends this process, and what it started, at the first SIGINT or SIGTERM. */
export function endOnSignal(): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      endCommands(signal)
      process.exit(code)
    })
  }
}

/** Ends what this process started and has not ended yet. */
export function endCommands(signal: NodeJS.Signals): void {
  for (const child of running) child.kill(signal)
}
