import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Figure } from './figure.ts'
import { table } from './table.ts'

const README = join(import.meta.dirname, 'README.md')
const PLACE = /(?<=<!-- figures -->\n)[^]*(?=<!-- end of figures -->)/

/** Puts the figures into the README, between its two marks. Throws when they are not there. */
export async function keepFigures(
  figures: readonly Figure[],
  { date, node, browser, processors, load }: Readonly<Record<string, string>>,
): Promise<void> {
  const text = await readFile(README, 'utf8')
  if (!PLACE.test(text)) throw new Error(`${README} has no place for the figures.`)
  const told = `\nMeasured on ${date} with Node ${node} and ${browser}, ${processors} processors, load ${load} before.\n\n${table(figures)}\n\n`
  await writeFile(
    README,
    text.replace(PLACE, () => told),
  )
}
