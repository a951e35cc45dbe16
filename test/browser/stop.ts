import type { Assistant } from './assistant.ts'

/** Something a person can meet: a page, or a state that a page comes to. */
export type Stop = { name: string; reach: (app: Assistant) => Promise<void> }
