import { onTestFinished, expect, test } from 'vitest'
import type { DemoConsole } from '../../consoles/tools/consoles.ts'
import { serveConsoles, type ServedConsole } from '../../consoles/tools/serve-consoles.ts'
import { folderWith } from '../gates/small-tree.ts'

const START = new Date('2026-11-22T03:14:07Z')
const PAGE = '<!doctype html><html lang="en"><title>a console</title></html>'

const like = (id: DemoConsole['id'], build: DemoConsole['build']): DemoConsole => ({
  id,
  title: `console ${id}`,
  lab: `${id}.lab`,
  base: '/ui/',
  home: '/ui/app/vm;nav=v/urn:vmomi:VirtualMachine:vm-1/summary',
  policy: "default-src 'self'",
  build,
})
const built = (id: DemoConsole['id']): DemoConsole =>
  like(id, () => folderWith({ 'index.html': PAGE, 'main.js': 'export {}' }))

async function served(consoles: DemoConsole[], firstPort = 0): Promise<{ said: string[]; all: ServedConsole[] }> {
  const said: string[] = []
  const all = await serveConsoles(consoles, { time: { start: START }, firstPort, say: (line) => said.push(line) })
  onTestFinished(async () => void (await Promise.all(all.map(({ serving }) => serving.stop()))))
  return { said, all }
}

test('every address of a console leads to its page, which is told when the story began', async () => {
  const { all } = await served([built('vsphere')])
  const [one] = all
  const root = await fetch(`${one?.serving.url}/`)
  expect(root.url).toBe(one?.home)
  expect(root.headers.get('content-security-policy')).toBe("default-src 'self'")
  expect(await root.text()).toContain('<html data-story-start="2026-11-22T03:14:07.000Z" lang="en">')
  expect(await (await fetch(`${one?.serving.url}/ui/main.js`)).text()).toBe('export {}')
  expect((await fetch(`${one?.serving.url}/ui/none.js`)).status).toBe(404)
})

test('a console that cannot be built is told in one sentence, and the others are served', async () => {
  const { said, all } = await served([
    like('vsphere', () => Promise.reject(new Error('the package registry does not answer.'))),
    built('web'),
  ])
  expect(said).toEqual(['console vsphere is left out: the package registry does not answer.'])
  expect(all.map(({ console }) => console.id)).toEqual(['web'])
})

test('a port in use is passed over, and each console has a port of its own', async () => {
  const [first] = (await served([built('vsphere')])).all
  const port = first?.serving.port ?? 0
  const { all } = await served([built('web'), built('esxi')], port)
  const ports = all.map(({ serving }) => serving.port)
  expect(ports.every((one) => one > port)).toBe(true)
  expect(new Set(ports).size).toBe(2)
})
