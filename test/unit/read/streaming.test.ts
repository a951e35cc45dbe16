import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTexts, Stopped } from '#shared/read/read-texts.ts'
import { RULES } from '#shared/read/rules/all.ts'
import { keywordSearch } from '#shared/read/stream/keywords.ts'

const MEGABYTE = 1024 * 1024
const STUN = '2025-10-28T13:33:06.256Z In(05) vcpu-0 - Checkpoint_Unstun: vm stopped for 385332 us\n'
const utf8 = new TextEncoder()

function* repeated(chunk: Uint8Array, times: number, end = ''): Generator<Uint8Array> {
  for (let at = 0; at < times; at++) yield chunk
  yield utf8.encode(end)
}

describe('streaming', () => {
  it('passes over a line of 100 MB in little memory, and reads the next one', async () => {
    const before = process.memoryUsage().arrayBuffers
    let most = 0
    const chunks = repeated(new Uint8Array(MEGABYTE).fill(0x78), 100, `\n${STUN}`)
    const watch = () => (most = Math.max(most, process.memoryUsage().arrayBuffers - before))
    const { stuns, skipped } = await readTexts([{ name: 'a/vmware.log', chunks }], { onProgress: watch })
    expect(stuns.map(({ line }) => line)).toEqual([2])
    expect(skipped).toBe(1)
    expect(most).toBeLessThan(32 * MEGABYTE)
  })

  it('finds a line after many megabytes of others, with its number', async () => {
    const noise = utf8.encode(
      '2025-10-28T13:33:06.256Z In(05) vcpu-0 - nothing to tell, and that at some length\n'.repeat(1000),
    )
    const { stuns, skipped } = await readTexts([{ name: 'a/vmware.log', chunks: repeated(noise, 200, STUN) }])
    expect(stuns.map(({ line, ms }) => [line, ms])).toEqual([[200_001, 385.332]])
    expect(skipped).toBe(200_000)
  })

  it('says how far it is and stops when told', async () => {
    const stop = new AbortController()
    const told: number[] = []
    const reading = readTexts([{ name: 'a', chunks: repeated(utf8.encode(STUN), 50) }], {
      signal: stop.signal,
      onProgress: (bytes) => {
        told.push(bytes)
        if (told.length === 5) stop.abort()
      },
    })
    await expect(reading).rejects.toBeInstanceOf(Stopped)
    expect(told).toEqual([1, 2, 3, 4, 5].map((count) => count * STUN.length))
  })
})

describe('keywords', () => {
  const words = ['stunned', 'NFSLock:', '到達できま']
  const search = keywordSearch(words)

  it('are found at every place, and nothing else is', () => {
    for (const word of words) {
      for (let place = 0; place < 12; place++) {
        const bytes = utf8.encode(`${'.'.repeat(place)}${word}...`)
        expect(search(bytes, 0, bytes.length)).toBe(place)
        expect(search(bytes, place + 1, bytes.length)).toBe(-1)
        expect(search(bytes, 0, place + utf8.encode(word).length - 1)).toBe(-1)
      }
    }
    expect(() => keywordSearch(['failed'])).toThrow(RangeError)
  })

  it('are found in every line that has one, and once', () => {
    const line = fc.array(fc.constantFrom(...words, 's', 'stun', '到達', ' ', 'NFSLock', ':'), { maxLength: 6 })
    fc.assert(
      fc.property(
        fc.array(
          line.map((parts) => parts.join('')),
          { maxLength: 30 },
        ),
        (lines) => {
          const bytes = utf8.encode(lines.map((each) => `${each}\n`).join(''))
          const lineAt = (place: number) => bytes.subarray(0, place).filter((byte) => byte === 10).length
          const expected = lines.flatMap((each, at) => (words.some((word) => each.includes(word)) ? [at] : []))
          const found: number[] = []
          for (let at = search(bytes, 0, bytes.length); at !== -1;) {
            found.push(lineAt(at))
            at = search(bytes, bytes.indexOf(10, at), bytes.length)
          }
          expect(found).toEqual(expected)
        },
      ),
    )
  })
})

describe('patterns take time in proportion to the line', () => {
  const pumps = [
    ' ',
    'a',
    '0',
    "'",
    '[',
    '] ',
    '- ',
    '/',
    '.',
    'Processing ',
    ' for disk ',
    ' [',
    '2024-01-01T00:00:00Z ',
    '0x0(',
  ]
  const time = async (text: string) => {
    const start = performance.now()
    await readTexts([{ name: 'a', chunks: [utf8.encode(text)] }])
    return performance.now() - start
  }

  it.each(RULES.map(({ id, examples }) => [id, examples[0] ?? ''] as const))('%s', async (_, example) => {
    const cuts = [0, 8, 30, Math.floor(example.length / 2), example.length - 3]
    const lines = pumps.flatMap((pump) =>
      cuts.map((cut) => example.slice(0, cut) + pump.repeat(Math.ceil(20_000 / pump.length)) + example.slice(cut)),
    )
    expect(await time(lines.join('\n'))).toBeLessThan(5000)
  })
})
