/** Where something was written; lines count from 1. */
export type Place = { file: string; line: number }

/** One thing that is wrong with the content, where, and what would be right. */
export type Problem = Place & { says: string }

/** A problem at a place. */
export function problem(at: Place, says: string): Problem {
  return { file: at.file, line: at.line, says }
}

/** Problems as an author reads them, one a line: by file, then by line; the same one only once. */
export function printProblems(problems: readonly Problem[]): string[] {
  const sorted = problems.toSorted((a, b) => order(a.file, b.file) || a.line - b.line || order(a.says, b.says))
  return [...new Set(sorted.map(({ file, line, says }) => `${file}:${line}: ${says}`))]
}

/** Order by code unit: the same on every machine, whatever its locale. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
