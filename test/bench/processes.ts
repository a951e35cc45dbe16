import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../tools/command.ts'
import type { Figure } from './figure.ts'
import { inTurn, median } from './samples.ts'

const CASE = { 'datastore.type': 'nfs3', 'transport.mode': 'hotadd' }

/** How long the command line takes from start to end, against a Node that does nothing. Throws when a command fails. */
export async function measureProcesses(scratch: string): Promise<Figure[]> {
  const file = join(scratch, 'case.json')
  await writeFile(file, JSON.stringify(CASE))
  const samples = await inTurn(
    {
      nothing: () => timeOf(['-e', '0']),
      decide: () => timeOf(['test/tools/run.mjs', 'unstun', 'decide', file]),
      content: () => timeOf(['content/compile/build.ts', '--check']),
    },
    { rounds: 11, warmUps: 1 },
  )
  const bare = { what: 'node -e 0', value: median(samples.nothing) }
  return [
    {
      what: 'unstun decide, whole process',
      value: median(samples.decide),
      unit: 'ms',
      bare,
      aim: { of: 'value', atMost: 500 },
    },
    { what: 'content compiled and checked', value: median(samples.content), unit: 'ms', bare },
  ]
}

async function timeOf(args: readonly string[]): Promise<number> {
  const start = performance.now()
  const { code, output } = await run(process.execPath, args)
  if (code !== 0) throw new Error(`node ${args.join(' ')} failed:\n${output.trim()}`)
  return performance.now() - start
}
