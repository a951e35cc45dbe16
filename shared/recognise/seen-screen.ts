import type { Subject } from '#shared/model/fact.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { Placed } from './placed.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a screen's givings look at: its parts with their surroundings, the page's object, the console's labels. */
export type SeenScreen = {
  scene: readonly Placed[]
  object: Subject | null
  vocabulary: Vocabulary
  builds: BuildTable
}
