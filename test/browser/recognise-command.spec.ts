import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { run } from '../tools/unstun/recognise.ts'
import { AT, vsphere } from './look.ts'

let folder = ''
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unstun-'))
})
test.afterEach(() => rm(folder, { recursive: true }))

async function page(html: string, name = 'page.html'): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, `<!doctype html><meta charset="utf-8">${html}`)
  return file
}

test('a page whose script writes it, with a frame from a file beside it', async () => {
  await page('<dl><dt>Storage</dt><dd>nfs-ds1</dd></dl>', 'inner.html')
  const script = `<script>setTimeout(() => { document.querySelector('dl').innerHTML = '<dt>Host</dt><dd>esx01.lab</dd>' }, 100)</script>`
  const file = await page(vsphere('sql01', `<dl></dl><iframe src="inner.html"></iframe>${script}`))
  expect(await run([file, '--as', AT.vm])).toMatchObject({
    console: 'vsphere-client',
    object: { kind: 'vm', name: 'sql01', ref: 'vm-2045' },
    facts: [
      { key: 'vm.host', value: 'esx01.lab', evidence: { source: 'screen', where: 'https://vcenter.lab' } },
      { key: 'vm.datastores', value: ['nfs-ds1'] },
    ],
    unsure: [],
  })
})

test('a page that never rests is looked at all the same', async () => {
  const ticking =
    '<b></b><script>setInterval(() => { document.querySelector("b").textContent = performance.now() }, 20)</script>'
  const file = await page(vsphere('sql01', `<dl><dt>Host</dt><dd>esx01.lab</dd></dl>${ticking}`))
  expect((await run([file, '--as', AT.vm])).facts.map(({ value }) => value)).toEqual(['esx01.lab'])
})

test('a page that is no console', async () => {
  expect(await run([await page('<h1>sql01</h1>'), '--as', AT.wiki])).toEqual({
    console: null,
    object: null,
    facts: [],
    unsure: [],
  })
})

for (const [why, args] of [
  ['no file', []],
  ['no address', ['page.html']],
  ['no such file', ['none.html', '--as', 'https://x.lab/']],
  ['a folder', ['.', '--as', 'https://x.lab/']],
  ['no web address', ['none.html', '--as', 'file:///etc/passwd']],
  ['an unknown option', ['page.html', '--like', 'https://x.lab/']],
] as const)
  test(`bad input in one sentence: ${why}`, async () => {
    await expect(run([...args])).rejects.toMatchObject({ name: 'BadInput', message: expect.stringMatching(/^[^\n]+$/) })
  })
