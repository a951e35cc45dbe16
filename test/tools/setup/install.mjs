// What is missing, fetched: Node and the packages. Loaded only when something is missing.
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { currentNode, EXECUTABLE, INSTALLED, NEEDED, packagesAreCurrent } from './current.mjs'
import { withLock } from './lock.mjs'
import { runQuietly, say } from './processes.mjs'

const FETCHED = 'node@24'
/** Few and short retries: without a network the answer comes in seconds. */
const PATIENCE = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
/** After these npm only explains how it is used. */
const LINES_OF_NPM = 12
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier']

/** Fetches what is missing, one process at a time, and returns the Node to use. Throws one sentence where it cannot. */
export function install(root) {
  return withLock(join(root, '.cache/setup.lock'), async () => {
    const node = currentNode(root) ?? (await fetchNode(root))
    if (!packagesAreCurrent(root)) await installPackages(root)
    return node
  })
}

/** Into .cache/node: complete and tried, or not at all. */
async function fetchNode(root) {
  say(`Node ${process.versions.node} is older than ${NEEDED.join('.')}: fetching ${FETCHED} into .cache/node.`)
  const target = join(root, '.cache/node')
  const fresh = `${target}.${process.pid}`
  mkdirSync(fresh, { recursive: true })
  try {
    // The package's own script fetches the binary that fits this machine: scripts must be on, whatever the user's settings say.
    await npm(['install', '--no-save', '--ignore-scripts=false', '--prefix', fresh, FETCHED], root, 'Node')
    const tried = await runQuietly(join(fresh, EXECUTABLE), ['--version'], {})
    if (tried.code !== 0) throw new Error(`The fetched Node does not run on this machine: ${tried.output.trim()}`)
    rmSync(target, { recursive: true, force: true })
    renameSync(fresh, target)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  return join(target, EXECUTABLE)
}

/** An install that is broken off leaves no list of installed packages, and so is done again. */
async function installPackages(root) {
  say('Installing the packages of package-lock.json.')
  rmSync(join(root, INSTALLED), { force: true })
  await npm(['ci', '--prefer-offline', '--engine-strict=false'], root, 'The packages')
  if (!packagesAreCurrent(root)) throw new Error('npm ci left other packages than package-lock.json asks for.')
}

/** Runs npm with the Node it came with: an npm packaged by a distribution does not run on another one. */
async function npm(args, root, what) {
  const own = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : undefined
  const all = [...(own ? [own] : []), ...args, ...PATIENCE, ...QUIET]
  const options = { cwd: root, shell: !own && process.platform === 'win32' }
  const { code, output } = await runQuietly(own ? process.execPath : 'npm', all, options).catch((error) => {
    throw error.code === 'ENOENT' ? new Error('npm was not found on the PATH; it comes with Node.') : error
  })
  if (code !== 0) throw new Error(whyNpmFailed(what, output))
}

function whyNpmFailed(what, output) {
  return /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(output)
    ? `${what} could not be fetched because the package registry does not answer: connect this machine and run the command again.`
    : `${what} could not be installed; npm says:\n${output.trim().split('\n').slice(0, LINES_OF_NPM).join('\n')}`
}
