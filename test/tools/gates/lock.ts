import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Gate } from './gate.ts'

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/**
 * `npm ci` accepts package-lock.json on every platform, and versions are exact. npm leaves a platform's package out of the lock
 * without a word when the registry has no such version, and the next fresh machine cannot install.
 */
export const lock: Gate = {
  name: 'lock',
  async run(root) {
    const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, Package>
    }
    const own = packages[''] ?? {}
    const loose = Object.entries({ ...own.dependencies, ...own.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+/.test(version),
    )
    const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isFound(packages, path, name))
        .map((name) => `package-lock.json: ${path} needs ${name}, which is not in the lock`),
    )
    return {
      looked: Object.keys(packages).length,
      unit: 'packages',
      problems: [
        ...loose.map(([name, version]) => `package.json: ${name} has no exact version but ${version}`),
        ...missing,
      ],
    }
  },
}

/** Whether `name` is found from the package at `path`, as Node looks for it: beside it, then further up. */
function isFound(packages: Readonly<Record<string, Package>>, path: string, name: string): boolean {
  if (`${path === '' ? '' : `${path}/`}node_modules/${name}` in packages) return true
  return path !== '' && isFound(packages, path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name)
}
