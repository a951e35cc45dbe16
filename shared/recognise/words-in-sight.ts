import type { Placed } from './placed.ts'

/** Every short text that is a title, a tab, an entry or stands by itself: what tells screens and brands apart. */
export function wordsOf(scene: readonly Placed[]): string[] {
  return scene.flatMap(({ part }) => {
    if (part.kind === 'heading' || part.kind === 'text') return [part.text]
    if (part.kind === 'tabs') return part.tabs.map(({ text }) => text)
    if (part.kind === 'lines') return part.lines.map(({ text }) => text)
    if (part.kind === 'pair') return [part.label, part.value, ...part.values]
    return part.kind === 'tree' ? part.nodes.map(({ text }) => text) : []
  })
}
