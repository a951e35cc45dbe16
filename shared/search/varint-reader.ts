/** Reads what a writer wrote; past the end it reads zeros. */
export class VarintReader {
  #bytes: Uint8Array
  #at = 0
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }
  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length
  }
  /** The next `length` code units as text. */
  text(length: number): string {
    let text = ''
    for (let at = 0; at < length; at++) text += String.fromCharCode(this.next())
    return text
  }
  next(): number {
    let number = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0
      number |= (byte & 127) << shift
      if (byte < 128) return number
    }
  }
}
