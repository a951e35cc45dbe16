import type { Rolldown } from 'vite'

/**
 * What the page must have before it draws anything, as one script: left alone, the bundler makes a file of each part that some later
 * page uses as well, and a browser asks for six at a time. `entry`: the module's absolute path.
 */
export function firstLoadAsOne(entry: string): Rolldown.CodeSplittingOptions {
  let first: Set<string> | undefined
  const name: Rolldown.CodeSplittingNameFunction = (id, modules) => {
    first ??= importedBy(entry, modules)
    return first.has(id) ? 'first' : null
  }
  return { groups: [{ name, debugName: 'first load' }] }
}

function importedBy(entry: string, modules: Rolldown.ChunkingContext): Set<string> {
  const found = new Set([entry])
  for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next)
  return found
}
