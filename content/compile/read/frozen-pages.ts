import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { order } from '../problem.ts'

/** Which screens of a console a frozen page shows, in which language; a negative page shows what must not be taken for facts. */
export type FrozenPage = { file: string; console: string; language: string; screens: string[]; negative: boolean }

const FOLDER = 'test/corpus/pages'

/** What the sidecars of the frozen pages under a project's root say they show. */
export async function readFrozenPages(root: string): Promise<FrozenPage[]> {
  const files = await readdir(join(root, FOLDER)).catch(() => [])
  const sidecars = files.filter((file) => file.endsWith('.yaml')).toSorted(order)
  return Promise.all(
    sidecars.map(async (file) => asFrozen(file, parse(await readFile(join(root, FOLDER, file), 'utf8')))),
  )
}

function asFrozen(file: string, sidecar: unknown): FrozenPage {
  const { console, language, screens, negative } = (sidecar ?? {}) as Partial<Record<keyof FrozenPage, unknown>>
  return {
    file: `${FOLDER}/${file}`,
    console: String(console),
    language: String(language),
    screens: Array.isArray(screens) ? screens.map(String) : [],
    negative: negative === true,
  }
}
