/**
 * The same function with a memory of its last answers, at most `most`. As a query is typed, all but its last word stays as it is: what was
 * found out about the others has not to be found out again. It forgets everything when it is full.
 */
export function keeping<T extends NonNullable<unknown>>(
  most: number,
  answer: (text: string) => T,
): (text: string) => T {
  const kept = new Map<string, T>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    if (kept.size >= most) kept.clear()
    const found = answer(text)
    kept.set(text, found)
    return found
  }
}
