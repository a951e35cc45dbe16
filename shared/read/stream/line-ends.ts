const [LINE_FEED, RETURN] = [10, 13]

/** Whether lines end with bare carriage returns, as old Macs and some terminals write them. */
export function endsWithReturns(sample: Uint8Array): boolean {
  let bare = 0
  for (let at = sample.indexOf(RETURN); at !== -1; at = sample.indexOf(RETURN, at + 1))
    if (sample[at + 1] !== LINE_FEED) bare += 1
  return bare > 0 && bare > countOf(sample, LINE_FEED)
}

function countOf(bytes: Uint8Array, byte: number): number {
  let count = 0
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) count += 1
  return count
}

/** Turns bare carriage returns into line feeds. One at the end of a chunk waits for what follows it. */
export function withLineFeeds(): (chunk: Uint8Array, last: boolean) => Uint8Array {
  let waiting = false
  return (chunk, last) => {
    const text = new Uint8Array(chunk.length + 1)
    text[0] = RETURN
    text.set(chunk, 1)
    const from = waiting ? 0 : 1
    waiting = !last && text.at(-1) === RETURN && text.length > from
    const to = waiting ? text.length - 1 : text.length
    for (let at = text.indexOf(RETURN, from); at !== -1 && at < to; at = text.indexOf(RETURN, at + 1))
      if (text[at + 1] !== LINE_FEED) text[at] = LINE_FEED
    return text.subarray(from, to)
  }
}
