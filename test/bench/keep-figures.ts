import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Figure } from './figure.ts'
import { table } from './table.ts'

const README = join(import.meta.dirname, 'README.md')

/** Search has a place of its own: it takes as long as all else together. */
export type FiguresPlace = 'figures' | 'search figures'

/** Puts the figures into the README, between the two marks of their place. Throws when they are not there. */
export async function keepFigures(
  figures: readonly Figure[],
  { date, node, browser, processors, load }: Readonly<Record<string, string>>,
  place: FiguresPlace,
): Promise<void> {
  const between = new RegExp(`(?<=<!-- ${place} -->\n)[^]*(?=<!-- end of ${place} -->)`)
  const text = await readFile(README, 'utf8')
  if (!between.test(text)) throw new Error(`${README} has no place for the ${place}.`)
  const told = `\nMeasured on ${date} with Node ${node} and ${browser}, ${processors} processors, load ${load} before.\n\n${table(figures)}\n\n`
  await writeFile(
    README,
    text.replace(between, () => told),
  )
}
