import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { committableFiles } from '../files.ts'
import type { Gate } from './gate.ts'

interface Banned {
  readonly pattern: RegExp
  readonly why: string
  /** In which files; all text files where absent. */
  readonly files?: RegExp
}

/** Tests prove that the page refuses what the product must not do. */
const PRODUCT = /^(?!test\/).*\.(?:[cm]?[jt]sx?|html)$/
const CODE = /\.(?:[cm]?[jt]sx?|html)$/

/** One letter of each word stands in brackets, so that this list does not ban itself. */
const BANNED: readonly Banned[] = [
  {
    files: PRODUCT,
    pattern: /inner[H]TML|outer[H]TML\s*=(?!=)|insertAdjacent[H]TML|document\.[w]rite/g,
    why: 'build elements, never markup',
  },
  { files: CODE, pattern: /\bas [a]ny\b/g, why: 'say which type it is' },
  { files: CODE, pattern: /@ts-(?:[i]gnore|[n]ocheck)/g, why: 'make the types right' },
  {
    files: CODE,
    pattern: /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:[o]nly|[s]kip|[f]ixme|[t]odo)\b/g,
    why: 'every test runs',
  },
  { files: CODE, pattern: /\b(?:[T]ODO|[F]IXME)\b/g, why: 'finish it, or open an issue' },
  {
    pattern: /(?<![\w.#*-])\/(?:[r]oot|[h]ome\/\w+|[U]sers\/\w+|[w]ork\/(?:main|shared))\//g,
    why: 'no paths of a machine',
  },
  { files: /(?:^|\/)package-lock\.json$/, pattern: /"[r]esolved"/g, why: 'no names of registries' },
  { files: /(?:^|\/)\.npmrc$/, pattern: /^[ \t]*(?:@[\w-]+:)?[r]egistry\s*=.*/gm, why: 'no names of registries' },
  {
    pattern: /https?:\/\/(?:[r]egistry|npm|mirror|nexus|artifactory|verdaccio)\d*[.:][\w.:-]*\//g,
    why: 'no names of registries',
  },
]

/** What no committed text may contain. */
export const text: Gate = {
  name: 'text',
  async run(root) {
    const files = await committableFiles(root)
    const contents = await Promise.all(files.map((file) => readText(join(root, file))))
    const texts = files.flatMap((file, index) =>
      contents[index] === undefined ? [] : [{ file, content: contents[index] }],
    )
    return {
      looked: texts.length,
      unit: 'files',
      problems: texts.flatMap(({ file, content }) => problemsIn(file, content)),
    }
  },
}

function problemsIn(file: string, content: string): string[] {
  return BANNED.filter(({ files }) => files?.test(file) ?? true).flatMap(({ pattern, why }) =>
    [...content.matchAll(pattern)].map((match) => {
      const line = content.slice(0, match.index).split('\n').length
      return `${file}:${line}: "${match[0]}": ${why}`
    }),
  )
}

/** The text of a file, or undefined for one that is not text. */
async function readText(path: string): Promise<string | undefined> {
  const bytes = await readFile(path)
  return bytes.includes(0) ? undefined : bytes.toString('utf8')
}
