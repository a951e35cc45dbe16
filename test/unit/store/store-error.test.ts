import { describe, expect, it } from 'vitest'
import { StoreError, toStoreError } from '#shared/store/store-error.ts'

const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner })

describe('the error of a write', () => {
  it.each([
    [named('QuotaExceededError'), 'quota'],
    [named('AbortError', named('QuotaExceededError')), 'quota'],
    [named('DatabaseClosedError', named('QuotaExceededError')), 'quota'],
    [named('DatabaseClosedError'), 'closed'],
    [named('InvalidStateError'), 'closed'],
    [named('DataError'), 'failed'],
    ['text', 'failed'],
    [null, 'failed'],
  ])('%s is %s', (error, code) => {
    expect(toStoreError(error)).toMatchObject({ code, cause: error })
  })

  it('stays what it is', () => {
    const gone = new StoreError('gone')
    expect(toStoreError(gone)).toBe(gone)
  })

  it('ends on errors that contain themselves', () => {
    const loop = named('AbortError')
    loop.inner = loop
    expect(toStoreError(loop).code).toBe('failed')
  })
})
