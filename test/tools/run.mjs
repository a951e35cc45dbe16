// The one way in: `node test/tools/run.mjs TASK [arguments]` makes sure of a current Node and of the packages, then runs
// test/tools/TASK.ts. Plain JavaScript on Node's own modules only, because on a fresh machine it runs first, on Node 20.
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { currentNode, packagesAreCurrent } from './setup/current.mjs'
import { runThrough } from './setup/processes.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Compiled once, each verb starts in a third of the time. */
const COMPILED = join(root, '.cache/compiled')

async function setUp() {
  const node = currentNode(root)
  if (node && packagesAreCurrent(root)) return node
  const { install } = await import('./setup/install.mjs')
  return install(root)
}

/** `npm run` enters the repository before it starts a script; file names on the command line mean the caller's folder. */
function callersFolder(task) {
  const byNpm = process.env.npm_lifecycle_event === task ? process.env.INIT_CWD : undefined
  return task === 'unstun' && byNpm ? byNpm : process.cwd()
}

async function main([task = '', ...rest]) {
  const script = join(root, 'test/tools', `${task}.ts`)
  if (!/^[a-z]+$/.test(task) || !existsSync(script)) {
    throw new Error(`There is no task "${task}"; the tasks are the scripts of package.json.`)
  }
  const node = await setUp()
  if (task === 'unstun' && node === process.execPath) return runHere(script, rest, callersFolder(task))
  const env = {
    NODE_COMPILE_CACHE: COMPILED,
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
  }
  await runThrough(node, ['--disable-warning=ExperimentalWarning', script, ...rest], { cwd: callersFolder(task), env })
}

/** The command line is asked for one answer at a time: a second Node would be half of what it takes. */
async function runHere(script, args, folder) {
  const { enableCompileCache } = await import('node:module')
  enableCompileCache(process.env.NODE_COMPILE_CACHE ?? COMPILED)
  process.removeAllListeners('warning')
  process.chdir(folder)
  process.argv = [process.execPath, script, ...args]
  await import(pathToFileURL(script))
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  // Whoever reads the totals at the end of `npm test` finds them there whatever happened.
  if (process.argv[2] === 'test') process.stdout.write('0 passed, 1 failed\n')
  process.exitCode = 1
})
