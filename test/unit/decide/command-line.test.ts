import { spawnSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decide } from '#shared/decide/decide.ts'
import { builds, topic } from './topic.ts'

const ROOT = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'unstun-command-line-'))
afterAll(() => rmSync(folder, { recursive: true }))

function node(args: string[], cwd = folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const unstun = (...args: string[]) => node([join(ROOT, 'test/tools/unstun.ts'), ...args])

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return name
}

// The first call may have to compile the content.
beforeAll(() => {
  unstun('decide', file('empty.json', '{}'))
}, 60_000)

describe('decide', () => {
  test.each(topic.examples.slice(0, 6))('answers as the tree does: $name', ({ name, given }) => {
    const { status, stdout, stderr } = unstun('decide', file(`${name}.json`, JSON.stringify(given)))
    expect(JSON.parse(stdout)).toEqual(decide(topic, given, builds))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test.each([
    ['no JSON', 'symptom', 'not JSON'],
    ['a list', '[]', 'a list'],
    ['an unknown key', '{"vm.host":"esx01"}', 'Unknown key "vm.host"'],
    ['a value outside the list', '{"symptom":"slow"}', 'symptom cannot be "slow"'],
    ['a wrong type', '{"host.build":"23305546"}', 'host.build cannot be "23305546"'],
    ['too much', `{"host.version":"${'1'.repeat(5_000_000)}"}`, 'too large'],
  ])('refuses %s in one sentence and prints nothing', (name, text, says) => {
    const { status, stdout, stderr } = unstun('decide', file(`${name}.json`, text))
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(says)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  test('refuses a file that is not there, a folder, and any other number of files', () => {
    expect(unstun('decide', 'missing.json')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'The file missing.json cannot be read: there is no such file.\n',
    })
    expect(unstun('decide', '.').stderr).toContain('it is a folder')
    expect(unstun('decide', 'a\nb\u001B[31m\u202E').stderr).toBe(
      'The file a b⟨U+001B⟩[31m⟨U+202E⟩ cannot be read: there is no such file.\n',
    )
    expect(unstun('decide').status).toBe(2)
    expect(unstun('decide', 'empty.json', 'empty.json').status).toBe(2)
  })
})

test('verbs that are not there are refused', () => {
  for (const args of [[], ['Decide'], ['toString'], ['--help']]) {
    const { status, stdout, stderr } = unstun(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('accepted is one of recognise, read, decide, search.')
  }
})

describe('the compiled content', () => {
  const root = join(folder, 'project')
  const pack = join(root, '.cache/pack/pack.json')
  const tree = join(root, 'content/tree.yaml')
  const asked = `const { freshContent } = await import(${JSON.stringify(join(ROOT, 'test/tools/unstun/content.ts'))})
    console.log(freshContent(${JSON.stringify(root)}))`
  const ask = () => node(['--input-type=module', '-e', asked], root)

  beforeAll(() => {
    mkdirSync(join(root, 'content/compile'), { recursive: true })
    mkdirSync(join(root, '.cache/pack'), { recursive: true })
    writeFileSync(tree, '')
    const compiler = `import { writeFileSync } from 'node:fs'
      console.log('compiling')
      writeFileSync('.cache/pack/pack.json', JSON.stringify({ format: 1, content: 'compiled' }))`
    writeFileSync(join(root, 'content/compile/build.ts'), compiler)
  })

  test('is compiled when there is none, and the compiler’s words stay off standard output', () => {
    expect(ask()).toMatchObject({ status: 0, stdout: 'compiled\n', stderr: 'compiling\n' })
  })

  test('is taken as it is while no file of the content is newer', () => {
    writeFileSync(pack, JSON.stringify({ format: 1, content: 'kept' }))
    const later = new Date(Date.now() + 5000)
    utimesSync(pack, later, later)
    expect(ask()).toMatchObject({ stdout: 'kept\n', stderr: '' })
  })

  test('is compiled anew when a file is newer, or when its format is another', () => {
    const latest = new Date(Date.now() + 9000)
    utimesSync(tree, latest, latest)
    expect(ask().stdout).toBe('compiled\n')
    writeFileSync(pack, JSON.stringify({ format: 0, content: 'old' }))
    utimesSync(pack, new Date(Date.now() + 20_000), new Date(Date.now() + 20_000))
    expect(ask().stdout).toBe('compiled\n')
  })
})
