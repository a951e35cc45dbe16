// The plain way, as the yardstick: every line through readline and through the same patterns. Prints how many match.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { RULES } from '#shared/read/rules/all.ts'
import { recordsIn } from '#shared/read/rules/header.ts'

let matched = 0
for await (const line of createInterface({ input: createReadStream(process.argv[2] ?? '') })) {
  const message = recordsIn(line)[0]?.message ?? ''
  if (RULES.some(({ pattern }) => pattern.test(message))) matched += 1
}
console.log(matched)
