import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../tools/root.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const pagePolicy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(read('pwa/index.html'))?.[1]

// A header that is stricter than the page would break it, one that is laxer would be for nothing.
test.each(['nginx.conf', 'Caddyfile'])('the policy in %s is that of the page, and forbids framing', (name) => {
  const header = /Content-Security-Policy "([^"]*)"/.exec(read(`pwa/hosting/${name}`))?.[1]
  expect(pagePolicy).toBeTruthy()
  expect(header).toBe(`${pagePolicy}; frame-ancestors 'none'`)
})

test.each(['nginx.conf', 'Caddyfile'])('%s keeps only files for long that carry a hash in their name', (name) => {
  const pattern = /\^\/unstun\/assets\S+\$/.exec(read(`pwa/hosting/${name}`))?.[0]
  const hashed = new RegExp(pattern ?? '(?!)')
  expect(hashed.test('/unstun/assets/index-BEDoNh9q.js')).toBe(true)
  expect(hashed.test('/unstun/assets/read-worker-BTmW_f-H.js')).toBe(true)
  for (const path of ['sw.js', 'index.html', 'pack.json', 'assets/index.js', 'assets/index-BEDoNh9q.html'])
    expect(hashed.test(`/unstun/${path}`)).toBe(false)
})
