const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = new Map(Array.from(LETTERS, (letter, value) => [letter, value]))

/** Bytes in the letters that an address bears unescaped (RFC 4648, section 5, without padding). */
export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let place = 0; place < bytes.length; place += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(place, place + 3)
    const sextets = [one >> 2, ((one & 3) << 4) | (two >> 4), ((two & 15) << 2) | (three >> 6), three & 63]
    text += sextets
      .slice(0, Math.min(3, bytes.length - place) + 1)
      .map((value) => LETTERS[value])
      .join('')
  }
  return text
}

/** The bytes that such a text stands for; null where a letter is none of them. */
export function fromBase64url(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let held = 0
  let bits = 0
  let place = 0
  for (const letter of text) {
    const value = VALUES.get(letter)
    if (value === undefined) return null
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[place++] = (held >> bits) & 0xff
  }
  return bytes
}
