/**
 * Why cases are not kept as they should be. `refused`: this browser or window gives no database; `full`: there is no room to open it;
 * `damaged`: it cannot be opened or read; `newer`: a newer version of Unstun has changed it; `blocked`: it does not answer, perhaps
 * another tab holds it; `deleted`: it was deleted while this page was open; `rows`: some of what it holds makes no sense and is left out.
 */
export const TROUBLES = ['refused', 'full', 'damaged', 'newer', 'blocked', 'deleted', 'rows'] as const
export type Trouble = (typeof TROUBLES)[number]

const NAMED: Record<string, Trouble> = {
  SecurityError: 'refused',
  MissingAPIError: 'refused',
  NotAllowedError: 'refused',
  InvalidStateError: 'refused',
  QuotaExceededError: 'full',
  VersionError: 'newer',
  TimeoutError: 'blocked',
}

/** The trouble behind the name of a browser's error. What is not known by name is taken for damage: a rescue harms nothing. */
export const troubleNamed = (name: string): Trouble => NAMED[name] ?? 'damaged'

/** The name that tells most of an error of the browser or of Dexie: what Dexie wrapped speaks before the wrapping. */
export function nameOf(error: unknown): string {
  const inner = isObject(error) && 'inner' in error ? error.inner : null
  if (isObject(inner)) return nameOf(inner)
  return isObject(error) && 'name' in error ? String(error.name) : 'Error'
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
