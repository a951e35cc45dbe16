// `npm run format`: formats every file Prettier knows.
import { runTool } from './command.ts'

const paths = process.argv.slice(2)
const { code, output } = await runTool('prettier', [
  '--write',
  '--list-different',
  ...(paths.length > 0 ? paths : ['.']),
])
process.stdout.write(output)
process.exitCode = code
