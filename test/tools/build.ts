import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { endOnSignal, run, runTool, type Ran } from './command.ts'
import { ROOT } from './root.ts'

/** What the build leaves behind, as paths from the repository. */
export const BUILT = { pwa: 'dist/pwa', chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const

const VITE = 'pwa/vite.config.ts'

/** Compiles the content, then builds the assistant and the extension for both browsers. Throws with the tool's own words. */
export async function build(root = ROOT, say: (line: string) => void = () => undefined): Promise<void> {
  // What an earlier build left must not pass for this one's.
  for (const folder of Object.values(BUILT)) rmSync(join(root, folder), { recursive: true, force: true })
  say('Compiling the content.')
  succeed('The content', await run(process.execPath, ['content/compile/build.ts'], { cwd: root }))
  say('Building the assistant.')
  succeed('The assistant', await runTool('vite', ['build', '--config', VITE, '--logLevel', 'warn'], { cwd: root }))
  say('Building the extension.')
  for (const browser of ['chrome', 'firefox']) {
    succeed(
      `The extension for ${browser}`,
      await runTool('wxt', ['build', '--browser', browser, '--mv3'], { cwd: root }),
    )
  }
  for (const folder of Object.values(BUILT)) {
    if (!existsSync(join(root, folder))) throw new Error(`The build left no ${folder}.`)
  }
}

function succeed(what: string, { code, output }: Ran): void {
  if (code !== 0) throw new Error(`${what} could not be built:\n${output.trim()}`)
}

if (import.meta.main) {
  endOnSignal()
  await build(ROOT, console.log).then(
    () => console.log(`Built ${Object.values(BUILT).join(', ')}.`),
    (error: Error) => {
      console.error(error.message)
      process.exitCode = 1
    },
  )
}
