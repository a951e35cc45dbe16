import type { ConsoleRules } from '#shared/model/console.ts'
import type { Screen } from '#shared/model/screen.ts'
import type { Knowledge, Recognition } from '#shared/recognise/recognition.ts'

/** One rule, tried alone on a page. `shows`: its screen was showing. */
export type Tried = { rule: string; shows: boolean; facts: number; unsure: number; fault: string | null; ms: number }

/** What one look at a page found, and how; as JSON. */
export type Inspection = {
  recognition: Omit<Recognition, 'places'>
  /** Consoles that were tried and are not it. */
  others: readonly ConsoleRules['id'][]
  tried: readonly Tried[]
  screen: Screen
  elements: number
  captureMs: number
  recogniseMs: number
  /** The page frozen for the corpus, names taken out: a document, and the address it is to have. */
  frozen: { html: string; address: string }
}

/** What a look is given; a page's script cannot be given a map. */
export type InspectionGiven = Omit<Knowledge, 'faults' | 'likely'>
