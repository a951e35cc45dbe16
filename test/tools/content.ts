// `npm run content`: compiles the content and writes the pack and the editors' schemas.
import { run } from './command.ts'

const { code, output } = await run(process.execPath, ['content/compile/build.ts', ...process.argv.slice(2)])
process.stdout.write(output)
process.exitCode = code
