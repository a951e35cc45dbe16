// The plain way, as the yardstick: every line through readline and through the same patterns. Prints how many match.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { RULES } from '#shared/read/rules/all.ts'
import { recordsIn } from '#shared/read/rules/header.ts'

// The others are looked for at the start of a file only.
const patterns = RULES.filter(({ early }) => !early).map(({ pattern }) => pattern)
let matched = 0
for await (const line of createInterface({ input: createReadStream(process.argv[2] ?? '') })) {
  const message = recordsIn(line)[0]?.message ?? ''
  if (patterns.some((pattern) => pattern.test(message))) matched += 1
}
console.log(matched)
