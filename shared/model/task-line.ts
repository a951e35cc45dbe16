/** One line of a console's task list, as far as a hint at a hot-add needs it; `at` only orders the lines of one list. */
export type TaskLine = { name: 'reconfigure' | 'create-snapshot' | 'remove-snapshot'; target: string; at: number }
