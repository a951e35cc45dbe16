/** The parts of an address that a gate looks at. */
export type Address = { origin: string; port: string; path: string }

/** Takes an address apart; null where it is none. (This floor compiles without the web platform's URL.) */
export function readAddress(url: string): Address | null {
  const found = /^(https?:\/\/[^/?#\s:@]{1,255}(?::(\d{1,5}))?)(\/[^?#]*)?/.exec(url.slice(0, 4_000))
  return found && { origin: found[1] ?? '', port: found[2] ?? '', path: found[3] ?? '/' }
}
