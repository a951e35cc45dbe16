// `npm run -s unstun -- VERB …`: one JSON document on standard output and nothing else there. Exit 0;
// 2 with one sentence on standard error for bad input. Each verb is loaded when it is called, so that all start fast.
import { inPlainSight } from '#shared/text/plain-sight.ts'
import { BadInput } from './unstun/bad-input.ts'

type Verb = { run: (args: string[]) => Promise<unknown> }

const VERBS: Record<string, () => Promise<Verb>> = {
  recognise: () => import('./unstun/recognise.ts'),
  read: () => import('./unstun/read.ts'),
  decide: () => import('./unstun/decide.ts'),
  search: () => import('./unstun/search.ts'),
}

async function answer([name = '', ...args]: string[]): Promise<unknown> {
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined
  if (!verb)
    throw new BadInput(
      `${name ? `Unknown verb ${JSON.stringify(name)}` : 'No verb'}: accepted is one of ${Object.keys(VERBS).join(', ')}.`,
    )
  return (await verb()).run(args)
}

try {
  process.stdout.write(`${JSON.stringify(await answer(process.argv.slice(2)), null, 2)}\n`)
} catch (error) {
  process.stderr.write(`${inPlainSight(error instanceof Error ? error.message : String(error))}\n`)
  process.exitCode = error instanceof BadInput ? 2 : 1
}
