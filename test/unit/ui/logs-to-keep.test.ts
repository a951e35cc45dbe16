import { describe, expect, it } from 'vitest'
import { memoryStore } from '#shared/store/memory-store.ts'
import { logsToKeep, MOST_BYTES, MOST_FILES, withLogs } from '#shared/ui/logs/logs-to-keep.ts'
import { sizeText } from '#shared/ui/logs/sizes.ts'

const input = (size: number) => ({ name: 'vmware.log', pasted: false, blob: { size } as Blob })
const kept = (size: number) => ({ id: 'a', name: 'vmware.log', pasted: false, size, at: '2026-11-22T03:00:00.000Z' })

describe('what a case holds of logs', () => {
  it('is bounded by size and by number, those it has among them', () => {
    expect(withLogs([], [input(MOST_BYTES)])).toEqual({ bytes: MOST_BYTES, files: 1, fits: true })
    expect(withLogs([], [input(MOST_BYTES), input(1)]).fits).toBe(false)
    expect(withLogs([kept(1)], [input(MOST_BYTES)]).fits).toBe(false)
    expect(
      withLogs(
        [kept(1)],
        Array.from({ length: MOST_FILES - 1 }, () => input(1)),
      ).fits,
    ).toBe(true)
    expect(
      withLogs(
        [kept(1)],
        Array.from({ length: MOST_FILES }, () => input(1)),
      ).fits,
    ).toBe(false)
  })

  it('is taken as it was given, and what cannot be read any more is named', async () => {
    const pasted = { name: 'pasted text', pasted: true, blob: new Blob(['あ[nbd]']) }
    const [log] = await logsToKeep(memoryStore(), undefined, [pasted])
    expect(log).toMatchObject({ file: { name: 'pasted text', pasted: true, size: 8 } })
    expect(new TextDecoder().decode(log?.bytes)).toBe('あ[nbd]')
    const gone = {
      ...pasted,
      name: 'gone.log',
      blob: { arrayBuffer: () => Promise.reject(new Error('moved')) } as Blob,
    }
    await expect(logsToKeep(memoryStore(), undefined, [pasted, gone])).rejects.toMatchObject({
      problem: 'unreadable',
      file: 'gone.log',
    })
  })
})

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [12_345_678, '12.3 MB'],
  [1_234_500_000, '1,234.5 MB'],
])('%d bytes are %s', (bytes, text) => expect(sizeText(bytes, 'en')).toBe(text))
