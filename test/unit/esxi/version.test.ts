import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEsxi } from '#shared/esxi/version.ts'
import { builds } from '../decide/topic.ts'

describe('what a person types or pastes', () => {
  test.each([
    ['8.0.2', { version: '8.0.2' }],
    [' 7.0.3 ', { version: '7.0.3' }],
    ['９.０.０', { version: '9.0.0' }],
    ['23305546', { build: 23305546 }],
    ['build 23305546', { build: 23305546 }],
    ['VMware ESXi, 8.0.2, 23305546', { version: '8.0.2', build: 23305546 }],
    ['Hypervisor:\tVMware ESXi, 6.7.0, 15160138', { version: '6.7.0', build: 15160138 }],
    ['ハイパーバイザー: VMware ESXi、8.0.3、24022510', { version: '8.0.3', build: 24022510 }],
    ['VMware ESXi 8.0.2 build-23305546\nVMware ESXi 8.0 Update 2', { version: '8.0.2', build: 23305546 }],
    ['VMware ESX 9.0.0 build-24755229', { version: '9.0.0', build: 24755229 }],
    [
      'Product: VMware ESXi\n   Version: 8.0.3\n   Build: Releasebuild-24022510\n   Update: 3',
      { version: '8.0.3', build: 24022510 },
    ],
    ['Build: Releasebuild-24755229', { build: 24755229 }],
    ['8.0.2-0.30.23305546', { version: '8.0.2', build: 23305546 }],
    ['ESXi-8.0U2-22380479-standard', { version: '8.0.2', build: 22380479 }],
    ['8.0 U2b', { version: '8.0.2', build: 23305546 }],
    ['ESXi 8.0 Update 2b', { version: '8.0.2', build: 23305546 }],
    ['8.0u2c', { version: '8.0.2', build: 23825572 }],
    ['7.0U3q', { version: '7.0.3', build: 23794027 }],
    ['8.0b', { version: '8.0.0', build: 21203435 }],
    ['7.0', { version: '7.0' }],
    ['6.7', { version: '6.7' }],
    ['ESXi 8.0.1 on 192.168.10.21', { version: '8.0.1' }],
    ['esx01 192.168.10.21 VMware ESXi 7.0.3 build-21424296', { version: '7.0.3', build: 21424296 }],
  ])('%j', (text, release) => {
    expect(readEsxi(text, builds)).toEqual(release)
  })

  test('an update without its letter names a line, not the first release of it', () => {
    expect(readEsxi('8.0 U2', builds)).toEqual({ version: '8.0.2' })
    expect(readEsxi('8.0 Update 2', builds)).toEqual({ version: '8.0.2' })
  })

  test('an update that the table does not have tells its version', () => {
    expect(readEsxi('8.0 U2z', builds)).toEqual({ version: '8.0.2' })
  })

  test.each([
    '',
    '   ',
    'ESXi',
    '8',
    '8.0',
    'no version here',
    '192.168.10.21',
    '10.0.0.5',
    'U2b',
    '2026-11-22',
    '12.3.1',
  ])('nothing is told by %j', (text) => {
    expect(readEsxi(text, builds)).toEqual({})
  })

  test('every release of the table is read from its own line', () => {
    for (const { version, build } of builds.rows) {
      expect(readEsxi(`VMware ESXi, ${version}, ${build}`, builds)).toEqual({ version, build })
    }
  })

  test('any text is read without an error, and megabytes in no time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { version, build } = readEsxi(text, builds)
        expect(version ?? '0').toMatch(/^[0-9.]+$/)
        expect(build ?? 0).toBeTypeOf('number')
      }),
      { numRuns: 2000 },
    )
    const started = performance.now()
    for (const piece of ['8.', '8.0.', '1', '. ', 'build ', '8.0 u']) readEsxi(piece.repeat(100_000), builds)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
