import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { say } from './processes.mjs'

const POLL_MS = 200
/** A lock without an owner's number is one being written; after this long its writer is gone. */
const UNWRITTEN_MS = 10_000

/** Runs `work` while no other process holds the lock `file`; takes over a lock whose owner is dead. */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true })
  for (let told = false; !take(file); told = true) {
    if (breakStale(file)) continue
    if (!told) say('Another run is setting up this folder; waiting for it.')
    await pause(POLL_MS)
  }
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Removes the lock of a dead owner. It is moved aside first and looked at again: another waiter may just have replaced it. */
function breakStale(file) {
  const owner = readOwner(file)
  if (owner === undefined || isAlive(owner, file)) return false
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return true
  }
  if (readOwner(aside) === owner) rmSync(aside, { force: true })
  else renameSync(aside, file)
  return true
}

function readOwner(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function isAlive(owner, file) {
  if (owner === '') return Date.now() - statSync(file).mtimeMs < UNWRITTEN_MS
  try {
    process.kill(Number(owner), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
