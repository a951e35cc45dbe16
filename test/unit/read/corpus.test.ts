import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Reading } from '#shared/model/reading.ts'
import { readTexts } from '#shared/read/read-texts.ts'

const CORPUS = new URL('../../corpus/logs/', import.meta.url).pathname

type Expected = { stuns: string[]; facts: string[]; timeline?: string[]; skipped: number }

function filesOf(name: string): string[] {
  const entries = readdirSync(join(CORPUS, name), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files
    .map((file) => file.slice(join(CORPUS, name).length + 1))
    .filter((file) => file !== 'expected.json')
    .toSorted()
}

/** The reading in the words of expected.json, one line each. */
function told({ facts, stuns, timeline, skipped }: Reading, withTimes: boolean): Expected {
  return {
    stuns: stuns.map(({ at, ms, cause, vm, file, line }) => `${at} ${ms} ${cause} ${vm} ${file}:${line}`),
    facts: facts.map(({ subject: { kind, name, ref }, key, value, evidence }) =>
      [kind, name, ref, key, typeof value === 'object' ? JSON.stringify(value) : value, evidence.where]
        .filter((part) => part !== undefined)
        .join(' '),
    ),
    timeline: timeline.map(({ at, kind, ms, file, line }) =>
      [withTimes ? `${at}` : undefined, kind, ms, `${file}:${line}`].filter((part) => part !== undefined).join(' '),
    ),
    skipped,
  }
}

describe('a log case', () => {
  it.each(readdirSync(CORPUS))('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(CORPUS, name, 'expected.json'), 'utf8')) as Expected
    const inputs = filesOf(name).map((file) => ({ name: file, chunks: [readFileSync(join(CORPUS, name, file))] }))
    const { timeline, ...rest } = told(await readTexts(inputs), /^(?:\d{4}-|null )/.test(expected.timeline?.[0] ?? ''))
    expect({ ...rest, ...(expected.timeline && { timeline }) }).toEqual(expected)
  })
})
