import { spawn } from 'node:child_process'
import { chmod, cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../tools/root.ts'
import { folderWith, plant } from './small-tree.ts'

/** A lock with one package in it. */
const lock = (integrity: string): string => JSON.stringify({ packages: { '': {}, 'node_modules/a': { integrity } } })

/** Stands in for npm: notes how it was called, waits for a file when told to, and installs or fails. */
const NPM = `#!${process.execPath}
const { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs')
appendFileSync('npm-calls', process.argv[2] + '\\n')
console.log('npm writes to standard output')
while (existsSync('wait') && !existsSync('go')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
if (existsSync('offline')) {
  console.error('npm error code ENOTFOUND')
  process.exit(1)
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
delete packages['']
mkdirSync('node_modules', { recursive: true })
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }))
`

/** Prints what it was given; with "wait" it lives until a signal comes. */
const TASK = `
const how: string | undefined = process.argv[2]
process.on('SIGTERM', () => process.exit(7))
if (how === 'wait') setInterval(() => undefined, 1000)
if (how === 'die') process.kill(process.pid, 'SIGKILL')
console.log(JSON.stringify(process.argv.slice(2)))
if (how === 'fail') process.exitCode = 3
`

/** A repository that holds only the way in, one task and a stand-in for npm. */
async function repository(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const root = await folderWith({
    'package-lock.json': lock('one'),
    'test/tools/say.ts': TASK,
    'bin/npm': NPM,
    ...more,
  })
  await cp(join(ROOT, 'test/tools/run.mjs'), join(root, 'test/tools/run.mjs'))
  await cp(join(ROOT, 'test/tools/setup'), join(root, 'test/tools/setup'), { recursive: true })
  await chmod(join(root, 'bin/npm'), 0o755)
  return root
}

interface Run {
  readonly ended: Promise<{ code: number | null; signal: string | null; out: string; err: string }>
  readonly kill: (signal: NodeJS.Signals) => void
  /** Resolves when the text has been written to either stream. */
  readonly says: (text: string) => Promise<void>
}

function start(root: string, ...args: readonly string[]): Run {
  const env = { ...process.env, PATH: `${join(root, 'bin')}:${process.env['PATH']}`, npm_execpath: undefined }
  const child = spawn(process.execPath, [join(root, 'test/tools/run.mjs'), ...args], { cwd: root, env })
  const written = { out: '', err: '' }
  const waiting: { text: string; resolve: () => void }[] = []
  const look = (): void =>
    waiting.filter(({ text }) => (written.out + written.err).includes(text)).forEach(({ resolve }) => resolve())
  child.stdout.on('data', (chunk) => ((written.out += chunk), look()))
  child.stderr.on('data', (chunk) => ((written.err += chunk), look()))
  return {
    ended: new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, ...written }))),
    kill: (signal) => child.kill(signal),
    says: (text) => new Promise((resolve) => (waiting.push({ text, resolve }), look())),
  }
}

const calls = async (root: string): Promise<string> => readFile(join(root, 'npm-calls'), 'utf8').catch(() => '')

test('installs once, then runs the task with nothing else on standard output', async () => {
  const root = await repository()
  for (const round of ['first', 'second']) {
    const { code, out, err } = await start(root, 'say', round, 'two words').ended
    expect([code, out]).toEqual([0, `${JSON.stringify([round, 'two words'])}\n`])
    expect(err).toBe(round === 'first' ? 'Installing the packages of package-lock.json.\n' : '')
  }
  expect(await calls(root)).toBe('ci\n')
})

test('installs again when the lock has changed, but not when npm has already installed it', async () => {
  const root = await repository()
  await start(root, 'say').ended
  await plant(root, 'package-lock.json', lock('two'))
  await start(root, 'say').ended
  expect(await calls(root)).toBe('ci\nci\n')
  await plant(root, 'package-lock.json', lock('three'))
  await plant(
    root,
    'node_modules/.package-lock.json',
    JSON.stringify({ packages: { 'node_modules/a': { integrity: 'three' } } }),
  )
  expect((await start(root, 'say').ended).code).toBe(0)
  expect(await calls(root)).toBe('ci\nci\n')
})

test('installs again after an install that was broken off', async () => {
  const root = await repository({ wait: '' })
  const broken = start(root, 'say')
  await broken.says('Installing')
  broken.kill('SIGKILL')
  await broken.ended
  await plant(root, 'go', '')
  const { code, out } = await start(root, 'say').ended
  expect([code, out]).toEqual([0, '[]\n'])
})

test('of two runs at once one installs and the other waits', async () => {
  const root = await repository({ wait: '' })
  const first = start(root, 'say', 'first')
  await first.says('Installing')
  const second = start(root, 'say', 'second')
  await second.says('waiting')
  await plant(root, 'go', '')
  expect(await Promise.all([first.ended, second.ended])).toMatchObject([
    { out: '["first"]\n' },
    { out: '["second"]\n' },
  ])
  expect(await calls(root)).toBe('ci\n')
})

test('without a registry there is one sentence, and it recovers', async () => {
  const root = await repository({ offline: '' })
  const { code, out, err } = await start(root, 'say').ended
  expect([code, out]).toEqual([1, ''])
  expect(err.split('\n')).toEqual([
    'Installing the packages of package-lock.json.',
    expect.stringContaining('registry does not answer'),
    '',
  ])
  await rm(join(root, 'offline'))
  expect((await start(root, 'say').ended).code).toBe(0)
})

test('a test run that cannot be set up still ends with the totals', async () => {
  const root = await repository({ offline: '', 'test/tools/test.ts': TASK })
  expect(await start(root, 'test').ended).toMatchObject({ code: 1, out: '0 passed, 1 failed\n' })
})

test('exit codes and signals pass through', async () => {
  const root = await repository()
  expect((await start(root, 'say', 'fail').ended).code).toBe(3)
  expect((await start(root, 'say', 'die').ended).signal).toBe('SIGKILL')
  const waiting = start(root, 'say', 'wait')
  await waiting.says('["wait"]')
  waiting.kill('SIGTERM')
  expect((await waiting.ended).code).toBe(7)
})

test.each(['none', '', '../tools/say', '__proto__'])('there is no task "%s"', async (task) => {
  const { code, err } = await start(await repository(), task).ended
  expect([code, err]).toEqual([1, expect.stringContaining(`There is no task "${task}"`)])
})
