import { afterEach, expect, it, vi } from 'vitest'
import { newId } from '#shared/store/record-id.ts'

afterEach(() => vi.unstubAllGlobals())

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

it('makes different ids of one shape, over https and over http', () => {
  const secure = [newId(), newId()]
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  const ids = [...secure, newId(), newId()]
  for (const id of ids) expect(id).toMatch(UUID)
  expect(new Set(ids).size).toBe(4)
})
