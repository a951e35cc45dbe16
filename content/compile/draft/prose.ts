import { LANGUAGES, type Bilingual, type Language } from '#shared/model/language.ts'
import type { Block } from '#shared/model/prose.ts'
import { blocks } from '../markdown/blocks.ts'
import { parseMarkdown, Reading } from '../markdown/reading.ts'
import type { Findings } from '../places.ts'

/** Reads the Markdown of a YAML field in both languages; its lines are those of the YAML file. */
export function prose(written: Bilingual, found: Findings): Bilingual<Block[]> {
  const read = (language: Language) => {
    const { file, line } = found.places.ofText(written, language)
    const { children } = parseMarkdown('\n'.repeat(line - 1) + written[language])
    const made = blocks(children, new Reading(file, found))
    found.places.put(made, { file, line })
    return made
  }
  const [ja, en] = LANGUAGES.map(read) as [Block[], Block[]]
  return found.places.same({ ja, en }, written)
}
