import { existsSync } from 'node:fs'
import { run } from './command.ts'

export const CAN_USE_APT = process.getuid?.() === 0 && existsSync('/etc/debian_version')

/** Why nothing can be installed where apt cannot be used. */
export const NO_APT = 'only root on Debian can install it from here'

const RETRIES = ['-o', 'Acquire::Retries=3']

/** Installs Debian's packages; returns why not when it could not. */
export async function installWithApt(
  packages: readonly string[],
  say: (line: string) => void,
): Promise<string | undefined> {
  say(`Installing ${packages.join(', ')}.`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await run('apt-get', ['update', ...RETRIES], { env })
  const installed = await run('apt-get', ['install', '-y', '--no-install-recommends', ...RETRIES, ...packages], { env })
  if (installed.code === 0) return undefined
  return `apt-get could not install it: ${(updated.code === 0 ? installed : updated).output.trim().split('\n').slice(-3).join(' ')}`
}
