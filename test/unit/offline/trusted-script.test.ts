import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const BASE = 'https://desk.example/unstun/'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('document', { baseURI: BASE })
})
afterEach(() => vi.unstubAllGlobals())

type Policy = { createScriptURL: (url: string) => string }

const load = async () => (await import('#shared/ui/app/trusted-script.ts')).serviceWorkerUrl

it('gives the address of our own worker under the path of the page', async () => {
  expect((await load())()).toBe(`${BASE}sw.js`)
})

it.each([
  './other.js',
  '../sw.js',
  'https://elsewhere.example/unstun/sw.js',
  'data:text/javascript,1',
  './sw.js?a',
  '',
])('lets nothing else through: %s', async (url) => {
  const serviceWorkerUrl = await load()
  expect(() => serviceWorkerUrl(url)).toThrow(TypeError)
})

it('makes the one policy that the page allows, once', async () => {
  const createPolicy = vi.fn<(name: string, rules: Policy) => Policy>((_, rules) => ({
    createScriptURL: (url: string) => `trusted ${rules.createScriptURL(url)}`,
  }))
  vi.stubGlobal('trustedTypes', { createPolicy })
  const serviceWorkerUrl = await load()
  expect(serviceWorkerUrl()).toBe(`trusted ${BASE}sw.js`)
  expect(() => serviceWorkerUrl('./other.js')).toThrow(TypeError)
  expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['unstun'])
})
