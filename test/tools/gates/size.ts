import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseAst } from 'vite'
import { LATER_SCRIPTS, PAGE_SCRIPT } from '../../../extension/messages/messages.ts'
import { BUILT } from '../build.ts'
import type { Gate } from './gate.ts'

const KIB = 1024
/** The first page of the assistant, scripts only, packed with gzip. */
export const FIRST_LOAD_LIMIT = 70 * KIB
/** The worker that searches: all of its code, Fuse and wanakana among it. */
export const SEARCH_LIMIT = 25 * KIB

/** What is put into every page of an allowed origin, minified: all that a page which is no console is ever given. In bytes. */
const PAGE_LIMIT = 60_000
/** What a console is given in all before a person opens the panel: so that what was moved out of the first script is not forgotten. */
const CONSOLE_LIMIT = 104_000
const PAGE = [PAGE_SCRIPT]
const CONSOLE = [PAGE_SCRIPT, LATER_SCRIPTS['read-console'], LATER_SCRIPTS.chip]

/** The scripts that the assistant loads before it can show its first page stay under the limit, and so do search and what reads a console. */
export const size: Gate = {
  name: 'size',
  async run(root) {
    const assistant = await measure(join(root, BUILT.pwa))
    const loads = [BUILT.chrome, BUILT.firefox].flatMap((folder) => loadsOf(root, folder))
    return {
      ...assistant,
      looked: assistant.looked + loads.length,
      unit: 'scripts of the first load and loads of pages',
      problems: [...assistant.problems, ...loads.flatMap(tooLarge)],
      note: [...loads.map(({ what, bytes }) => `${what} ${kb(bytes)}`), assistant.note].join('; '),
    }
  },
}

type PageLoad = { what: string; bytes: number; most: number }

/** What pages are given by one browser's build. */
function loadsOf(root: string, folder: string): PageLoad[] {
  const sum = (files: readonly string[]) =>
    files.reduce((bytes, file) => bytes + readFileSync(join(root, folder, file)).length, 0)
  return [
    { what: `${folder}/${PAGE_SCRIPT}`, bytes: sum(PAGE), most: PAGE_LIMIT },
    { what: `${folder}: a console loads`, bytes: sum(CONSOLE), most: CONSOLE_LIMIT },
  ]
}

function tooLarge({ what, bytes, most }: PageLoad): string[] {
  return bytes > most ? [`${what} ${kb(bytes)}, more than ${kb(most)}`] : []
}

async function measure(folder: string): ReturnType<Gate['run']> {
  const first = firstLoad(folder)
  const total = first.reduce((sum, path) => sum + packedSize(folder, path), 0)
  const parts = first.map((path) => `${path} ${kib(packedSize(folder, path))}`)
  const problem = `first load is ${kib(total)} of JavaScript, more than ${kib(FIRST_LOAD_LIMIT)}: ${parts.join(', ')}`
  const search = await searchWorker(folder)
  return {
    looked: first.length,
    unit: 'scripts of the first load',
    problems: [...(total > FIRST_LOAD_LIMIT ? [problem] : []), ...searchProblems(folder, search)],
    note: `${kib(total)} of ${kib(FIRST_LOAD_LIMIT)} gzip; besides: ${(await besides(folder, first)).join(', ') || 'nothing'}`,
  }
}

async function searchWorker(folder: string): Promise<string | undefined> {
  const files = await readdir(folder, { recursive: true })
  return files.find((file) => /(?:^|[\\/])search-worker-[^\\/]+\.js$/.test(file))
}

function searchProblems(folder: string, worker: string | undefined): string[] {
  if (worker === undefined) return ['there is no search worker to measure']
  const size = packedSize(folder, worker)
  return size > SEARCH_LIMIT ? [`search is ${kib(size)} of JavaScript, more than ${kib(SEARCH_LIMIT)}`] : []
}

/** The scripts named by the page, its preloads included, and all that these import statically. */
export function firstLoad(folder: string): string[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const tags = page.match(/<script\b[^>]*>|<link\b[^>]*\brel="?modulepreload\b[^>]*>/g) ?? []
  const named = tags.flatMap((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
  const found = new Set<string>()
  const visit = (path: string): void => {
    if (found.has(path)) return
    found.add(path)
    for (const imported of staticImports(readFileSync(join(folder, path), 'utf8'))) visit(resolvePath(path, imported))
  }
  for (const path of named) visit(resolvePath('index.html', path))
  return [...found]
}

function staticImports(code: string): string[] {
  return parseAst(code).body.flatMap((node) => ('source' in node && node.source ? [node.source.value] : []))
}

function resolvePath(from: string, to: string): string {
  return new URL(to, `http://page/${from}`).pathname.slice(1)
}

/** All other scripts, the service worker among them: not counted, but shown. */
async function besides(folder: string, first: readonly string[]): Promise<string[]> {
  const files = await readdir(folder, { recursive: true })
  const others = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.js') && !first.includes(file))
  return others.toSorted().map((file) => `${file} ${kib(packedSize(folder, file))}`)
}

function packedSize(folder: string, path: string): number {
  return gzipSync(readFileSync(join(folder, path))).length
}

function kib(bytes: number): string {
  return `${(bytes / KIB).toFixed(1)} KiB`
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`
}
