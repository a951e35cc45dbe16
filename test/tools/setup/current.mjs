// What is there already. Runs before every task, so it only looks.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The oldest Node on which every tool of this repository runs. */
export const NEEDED = [22, 19]

/** Lies inside node_modules, so it goes when that folder goes; written only after a complete install. */
const STAMP = 'node_modules/.unstun-lock'
/** npm's own list of what it installed, written by it as its last step. */
export const INSTALLED = 'node_modules/.package-lock.json'
/** Where the executable lies in a folder into which the package `node` was installed. */
export const EXECUTABLE = `node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`

/** The Node to run tasks with: this one when it is current, else the one fetched earlier, else undefined. */
export function currentNode(root) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return process.execPath
  const fetched = join(root, '.cache/node', EXECUTABLE)
  return existsSync(fetched) ? fetched : undefined
}

/** Whether node_modules holds exactly what package-lock.json asks for. */
export function packagesAreCurrent(root) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  if (read(join(root, STAMP)) === stampOf(lock)) return true
  if (!isInstalled(JSON.parse(lock.toString()), read(join(root, INSTALLED)))) return false
  writeFileSync(join(root, STAMP), stampOf(lock))
  return true
}

function stampOf(lock) {
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`
}

/** Whether the list of installed packages is the wanted one: packages added by hand with npm need no second install. */
function isInstalled(lock, list) {
  if (list === undefined) return false
  const wanted = lock.packages
  const installed = JSON.parse(list).packages
  const fits = (name) =>
    installed[name] ? installed[name].integrity === wanted[name].integrity : wanted[name].optional
  const names = Object.keys(wanted).filter((name) => name !== '')
  return names.every(fits) && Object.keys(installed).every((name) => wanted[name])
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
