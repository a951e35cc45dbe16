const [DASH, COLON, LETTER_T] = [0x2d, 0x3a, 0x54]

/** A log's line, `2025-10-28T13:33:06Z …`, begins no table. */
export function startsWithDate(buffer: Uint8Array, at: number): boolean {
  return buffer[at + 4] === DASH && buffer[at + 7] === DASH && buffer[at + 10] === LETTER_T && buffer[at + 13] === COLON
}

/** Whether a line has nothing in it but spaces. */
export function isBlank(buffer: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((buffer[at] ?? 0) > 32) return false
  return true
}
