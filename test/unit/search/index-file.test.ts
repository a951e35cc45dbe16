import { describe, expect, it } from 'vitest'
import { buildIndex } from '#shared/search/index-build.ts'
import { readIndex } from '#shared/search/index-file.ts'
import { writeIndex } from '#shared/search/write-index.ts'
import { PLAIN_WORDS } from '#shared/search/plain-words.ts'
import { entry } from './lab.ts'

const ENTRIES = [
  entry('b', 'Snapshot スナップショット 統合', { body: '長い本文 with words 😀 NFS 3.0' }),
  entry('a', 'snap', { names: ['KB1681'] }),
  entry('c', ''),
]
const INDEX = buildIndex(ENTRIES)

describe('the index as bytes', () => {
  it('comes back as it was, also out of a structured clone, as a database keeps it', () => {
    const bytes = writeIndex(INDEX, 'pack', PLAIN_WORDS)
    expect(readIndex(bytes, 'pack')).toEqual({ index: INDEX, words: PLAIN_WORDS })
    expect(readIndex(structuredClone(bytes), 'pack')).toEqual({ index: INDEX, words: PLAIN_WORDS })
  })

  it('is the same whatever the order of the entries', () => {
    expect(writeIndex(buildIndex(ENTRIES.toReversed()), 'pack', PLAIN_WORDS)).toEqual(
      writeIndex(INDEX, 'pack', PLAIN_WORDS),
    )
  })

  it('is not read for another content, in another version, or damaged', () => {
    const bytes = writeIndex(INDEX, 'pack', PLAIN_WORDS)
    expect(readIndex(bytes, 'other')).toBeNull()
    expect(readIndex(bytes.subarray(0, bytes.length - 1), 'pack')).toBeNull()
    expect(readIndex(bytes.subarray(0, 6), 'pack')).toBeNull()
    expect(readIndex(new Uint8Array(0), 'pack')).toBeNull()
    expect(readIndex(bytes.toReversed(), 'pack')).toBeNull()
    const at = new TextDecoder('latin1').decode(bytes).indexOf('"version":') + 10
    const older = bytes.slice()
    older[at] = (older[at] ?? 0) ^ 1
    expect(readIndex(older, 'pack')).toBeNull()
  })

  it('may be empty', () => {
    expect(readIndex(writeIndex(buildIndex([]), 'x', PLAIN_WORDS), 'x')?.index).toEqual(buildIndex([]))
  })

  it('has no two entries of one id', () => {
    expect(() => buildIndex([entry('a', 'x'), entry('a', 'y')])).toThrow('a')
  })
})
