import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { run } from '../tools/command.ts'
import type { Figure } from './figure.ts'
import { vmwareLog } from './log-lines.ts'
import { inTurn, median } from './samples.ts'

const MEGABYTE = 1024 * 1024
const SIZE = 200 * MEGABYTE
const IN_NODE = ['--disable-warning=ExperimentalWarning']

/**
 * How long 200 MB of vmware.log take, whole process, against `grep -c Unstun` and a readline loop on the same file; and
 * the most memory at 20 MB and at 1 GB. Throws when a command fails.
 */
export async function measureReading(scratch: string): Promise<Figure[]> {
  const file = join(scratch, 'vmware.log')
  await pipeline(Readable.from(vmwareLog(SIZE)), createWriteStream(file))
  const samples = await inTurn(
    {
      read: () => timeOf(process.execPath, ['test/tools/run.mjs', 'unstun', 'read', file]),
      grep: () => timeOf('grep', ['-c', 'Unstun', file]),
    },
    { rounds: 5, warmUps: 1 },
  )
  const plain = await timeOf(process.execPath, [...IN_NODE, 'test/bench/read-plain.ts', file])
  await rm(file)
  const read = median(samples.read)
  const what = 'unstun read, 200 MB of vmware.log'
  return [
    {
      what,
      value: read,
      unit: 'ms',
      bare: { what: 'grep -c Unstun', value: median(samples.grep) },
      aim: { of: 'ratio', atMost: 4 },
    },
    {
      what,
      value: read,
      unit: 'ms',
      bare: { what: 'a readline loop, the same patterns', value: plain },
      aim: { of: 'ratio', atMost: 1 },
    },
    ...(await measureMemory()),
  ]
}

/** Memory over that of the same program with nothing to read. */
async function measureMemory(): Promise<Figure[]> {
  const [idle, small, large] = [await memoryOf(0), await memoryOf(20 * MEGABYTE), await memoryOf(1024 * MEGABYTE)]
  const figure = (what: string, most: number): Figure => ({
    what: `memory over idle, ${what}`,
    value: Math.max(0, most - idle) * 1024,
    unit: 'KiB',
    aim: { of: 'value', atMost: 96 * 1024 },
  })
  return [figure('20 MB of vmware.log', small), figure('1 GB of vmware.log', large)]
}

const memoryOf = async (size: number) =>
  Number(await outputOf(process.execPath, [...IN_NODE, 'test/bench/read-memory.ts', String(size)]))

async function timeOf(command: string, args: readonly string[]): Promise<number> {
  const start = performance.now()
  await outputOf(command, args)
  return performance.now() - start
}

async function outputOf(command: string, args: readonly string[]): Promise<string> {
  const { code, output, stdout } = await run(command, args)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output.trim()}`)
  return stdout
}
