import type { Draft } from '../draft/draft.ts'
import type { Places } from '../places.ts'
import type { Problem } from '../problem.ts'

/** Looks at all content for one kind of fault. */
export type Check = (draft: Draft, places: Places) => Problem[]
