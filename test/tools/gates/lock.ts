import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { committableFiles } from '../files.ts'
import type { Gate } from './gate.ts'

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/**
 * `npm ci` accepts every package-lock.json on every platform, and versions are exact. npm leaves a platform's package out of the
 * lock without a word when the registry has no such version, and the next fresh machine cannot install.
 */
export const lock: Gate = {
  name: 'lock',
  async run(root) {
    const files = (await committableFiles(root)).filter((file) => /(?:^|\/)package-lock\.json$/.test(file))
    const looks = await Promise.all(files.map((file) => look(root, file)))
    return {
      looked: looks.reduce((sum, { looked }) => sum + looked, 0),
      unit: 'packages',
      problems: looks.flatMap(({ problems }) => problems),
    }
  },
}

async function look(root: string, file: string): Promise<{ looked: number; problems: string[] }> {
  const { packages } = JSON.parse(await readFile(join(root, file), 'utf8')) as { packages: Record<string, Package> }
  const own = packages[''] ?? {}
  const loose = Object.entries({ ...own.dependencies, ...own.devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))
    .map(([name, version]) => `${file.replace('-lock', '')}: ${name} has no exact version but ${version}`)
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isFound(packages, path, name))
      .map((name) => `${file}: ${path} needs ${name}, which is not in the lock`),
  )
  return { looked: Object.keys(packages).length, problems: [...loose, ...missing] }
}

/** Whether `name` is found from the package at `path`, as Node looks for it: beside it, then further up. */
function isFound(packages: Readonly<Record<string, Package>>, path: string, name: string): boolean {
  if (`${path === '' ? '' : `${path}/`}node_modules/${name}` in packages) return true
  return path !== '' && isFound(packages, path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name)
}
