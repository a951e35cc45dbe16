import { gzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from '#shared/model/reading.ts'
import { readPasted, readTexts } from '#shared/read/read-texts.ts'
import { RULES } from '#shared/read/rules/all.ts'
import { ReadError } from '#shared/read/stream/read-error.ts'

const STUN = '2025-10-28T13:33:06.256Z In(05) vcpu-0 - Checkpoint_Unstun: vm stopped for 385332 us'
const LOG = ['2025-10-28T13:33:00.000Z In(05) vmx - DICT displayName = "社内DB"', STUN, 'noise', ''].join('\n')
const utf8 = new TextEncoder()

const read = (bytes: Uint8Array, name = 'vmware.log', size = bytes.length) =>
  readTexts([{ name, chunks: pieces(bytes, size) }])

function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const whole = mark ? `\uFEFF${text}` : text
  const units = Array.from({ length: whole.length }, (_, at) => whole.charCodeAt(at))
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  units.forEach((unit, at) => view.setUint16(at * 2, unit, littleEndian))
  return bytes
}

const expectTheStun = ({ stuns, skipped }: Reading) => {
  expect(stuns).toEqual([
    { at: '2025-10-28T13:33:06.256Z', ms: 385.332, cause: 'unknown', vm: '社内DB', file: expect.any(String), line: 2 },
  ])
  expect(skipped).toBe(1)
}

describe('however a log is written', () => {
  it.each([
    ['UTF-8', utf8.encode(LOG)],
    ['UTF-8 with a byte order mark', utf8.encode(`\uFEFF${LOG}`)],
    ['CRLF line ends', utf8.encode(LOG.replaceAll('\n', '\r\n'))],
    ['bare carriage returns', utf8.encode(LOG.replaceAll('\n', '\r'))],
    ['no line end at the end', utf8.encode(LOG.trimEnd())],
    ['UTF-16 LE with a mark', utf16(LOG, true, true)],
    ['UTF-16 BE with a mark', utf16(LOG, false, true)],
    ['UTF-16 LE without a mark', utf16(LOG, true, false)],
    ['UTF-16 BE without a mark', utf16(LOG, false, false)],
    ['gzip', gzipSync(utf8.encode(LOG))],
    ['gzip in gzip', gzipSync(gzipSync(utf8.encode(LOG)))],
    ['zip', zipSync({ 'vmfs/volumes/x/sql01/vmware.log': utf8.encode(LOG), 'notes/picture.png': new Uint8Array(600) })],
    ['a zip of gzip', zipSync({ 'sql01/vmware-1.log.gz': gzipSync(utf8.encode(LOG)) })],
  ])('%s is read', async (_, bytes) => {
    expectTheStun(await read(bytes))
    expectTheStun(await read(bytes, 'vmware.log', 7))
  })

  it('Shift_JIS, as Japanese Windows writes it, is read', async () => {
    // 192.0.2.5 からの応答: バイト数 =32 時間 <1ms TTL=128 / 要求がタイムアウトしました。
    const reply = [
      ...utf8.encode('192.0.2.5 '),
      0x82,
      0xa9,
      0x82,
      0xe7,
      0x82,
      0xcc,
      0x89,
      0x9e,
      0x93,
      0x9a,
      ...utf8.encode(': '),
      0x83,
      0x6f,
      0x83,
      0x43,
      0x83,
      0x67,
      0x90,
      0x94,
      ...utf8.encode(' =32 '),
      0x8e,
      0x9e,
      0x8a,
      0xd4,
      ...utf8.encode(' <1ms TTL=128\r\n'),
    ]
    const lost = [
      0x97, 0x76, 0x8b, 0x81, 0x82, 0xaa, 0x83, 0x5e, 0x83, 0x43, 0x83, 0x80, 0x83, 0x41, 0x83, 0x45, 0x83, 0x67, 0x82,
      0xb5, 0x82, 0xdc, 0x82, 0xb5, 0x82, 0xbd, 0x81, 0x42, 0x0d, 0x0a,
    ]
    const { timeline } = await read(new Uint8Array([...reply, ...lost, ...reply]))
    expect(timeline.map(({ kind, line }) => [kind, line])).toEqual([['ping-gap', 3]])
  })

  it('the same whatever the size of the chunks', async () => {
    const log = Array.from(
      { length: 40 },
      (_, at) => `${STUN.replace('13:33', `13:${10 + at}`)}\nnoise ${at}\n\n`,
    ).join('')
    const whole = await read(utf8.encode(log))
    expect(whole.stuns).toHaveLength(40)
    for (const size of [1, 2, 3, 64, 1000]) expect(await read(utf8.encode(log), 'vmware.log', size)).toEqual(whole)
  })
})

describe('what cannot be read is refused in one sentence', () => {
  const zip = zipSync({ 'vmware.log': utf8.encode(LOG.repeat(50)) })
  const gzip = gzipSync(utf8.encode(LOG.repeat(50)))
  const random = new Uint8Array(50_000).map((_, at) => Math.imul(at + 1, 2_654_435_761) >>> 23)
  const encrypted = zip.slice()
  encrypted[6] = 1

  it.each([
    ['random bytes', random, 'binary'],
    ['zeros', new Uint8Array(5000), 'binary'],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...new Uint8Array(300)]), 'binary'],
    ['half a gzip', gzip.subarray(0, gzip.length >> 1), 'damaged-archive'],
    ['half a zip', zip.subarray(0, 60), 'damaged-archive'],
    ['a gzip with a byte wrong', gzip.with(30, 0xff).with(31, 0xff), 'damaged-archive'],
    ['an encrypted zip', encrypted, 'encrypted'],
    ['a gzip bomb', gzipSync(new Uint8Array(100_000_000).fill(0x61), { level: 9 }), 'too-much'],
    ['a bomb in a zip in a zip', zipSync({ a: zipSync({ b: new Uint8Array(100_000_000) }) }), 'too-much'],
  ])('%s', async (_, bytes, problem) => {
    const error = await read(bytes, 'some.file').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ReadError)
    expect(error).toMatchObject({ problem })
    expect(String(error)).toMatch(/^ReadError: some\.file\S* [^.]+\.$/)
  })
})

describe('whatever the input', () => {
  const line = fc.oneof(
    fc.constantFrom(...RULES.flatMap(({ examples }) => examples)),
    fc.string({ maxLength: 80 }),
    fc.constantFrom('', 'Get Snapshot:', '----  ----', 'Name  Type', 'Name\tType', 'Name : x', '|-ROOT'),
  )
  const text = fc.array(fc.tuple(line, fc.nat(120), fc.constantFrom('\n', '\r\n', ' ', '\t', '')), { maxLength: 12 })
  const damaged = text.map((lines) =>
    lines.map(([each, cut, end]) => (cut < 20 ? each.slice(0, cut) : each) + end).join(''),
  )

  it('nothing throws, every line number exists, no stun is made up', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (pasted) => {
        const { stuns, facts, timeline, skipped } = await readPasted('pasted', pasted)
        const lines = pasted.split(/\r\n?|\n/).length
        for (const { line: number } of [...stuns, ...timeline]) expect(number).toBeLessThanOrEqual(lines)
        for (const { ms } of stuns) expect(pasted).toContain(String(Math.round(ms * 1000)))
        for (const { evidence } of facts) expect(pasted).toContain(evidence.quote.split('\n')[0])
        expect(skipped).toBeLessThanOrEqual(lines)
      }),
      { numRuns: 8000 },
    )
  })

  it('bytes of any kind are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, packed) => {
        const damage = packed ? gzipSync(utf8.encode(LOG)).map((byte, at) => byte ^ (bytes[at] ?? 0)) : bytes
        const outcome = await read(damage).catch((error: unknown) => error)
        expect(outcome instanceof ReadError || Array.isArray((outcome as Reading).stuns)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
