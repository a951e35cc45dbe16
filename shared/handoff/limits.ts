/** What a case may hold, far above what a real one does: an opened link or file is a stranger's until it was checked. */
export const LIMITS = {
  /** Characters. */
  title: 200,
  note: 20_000,
  name: 1_024,
  quote: 4_000,
  result: 4_000,
  step: 100,
  /** Rows of one case. */
  rows: 500,
  /** Entries that speak for one key. */
  because: 200,
  /** Cases in one file. */
  cases: 20_000,
  /** Characters of a link's payload, bytes it unpacks to, characters of a file. */
  link: 64 * 1024,
  unpacked: 1024 * 1024,
  file: 64 * 1024 * 1024,
} as const

/** A text no longer than `most`, its end marked where something was cut off; halves of letters are mended. */
export function shortened(text: string, most: number): string {
  const cut = text.length <= most ? text : `${text.slice(0, most - 1)}…`
  return cut.replace(/\p{Cs}/gu, '\ufffd')
}
