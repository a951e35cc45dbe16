/**
 * Why a write was not stored. `quota`: the device or the browser's share is full; `closed`: the browser closed the
 * database and did not open it again; `newer`: a newer version of Unstun has changed the database; `gone`: the case was deleted,
 * perhaps in another tab; `failed`: anything else.
 */
export type StoreErrorCode = 'quota' | 'closed' | 'newer' | 'gone' | 'failed'

/** The only error a store rejects with. `cause` keeps the browser's own. */
export class StoreError extends Error {
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, cause?: unknown) {
    super(`store: ${code}`, { cause })
    this.name = 'StoreError'
    this.code = code
  }
}

const CODES: Record<string, StoreErrorCode> = {
  QuotaExceededError: 'quota',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  OpenFailedError: 'closed',
  VersionError: 'newer',
}

/** The error of the browser or of Dexie as a `StoreError`; what Dexie wrapped (`inner`) speaks before the wrapping. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const code = chainOf(error)
    .map(({ name }) => CODES[name])
    .findLast((found) => found !== undefined)
  return new StoreError(code ?? 'failed', error)
}

function chainOf(error: unknown): { name: string }[] {
  const chain: { name: string }[] = []
  let next: unknown = error
  while (isNamed(next) && !chain.includes(next)) {
    chain.push(next)
    next = 'inner' in next ? next.inner : null
  }
  return chain
}

const isNamed = (error: unknown): error is { name: string } =>
  typeof error === 'object' && error !== null && 'name' in error && typeof error.name === 'string'
