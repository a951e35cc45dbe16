/** Writes small numbers in one byte, greater ones in more: seven bits each, the lowest first. */
export class VarintWriter {
  #bytes: Uint8Array
  #length = 0
  constructor(room: number) {
    this.#bytes = new Uint8Array(room + 16)
  }
  add(number: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const more = new Uint8Array(this.#bytes.length * 2)
      more.set(this.#bytes)
      this.#bytes = more
    }
    let rest = number
    for (; rest > 127; rest >>>= 7) this.#bytes[this.#length++] = (rest & 127) | 128
    this.#bytes[this.#length++] = rest
  }
  /** Text by its UTF-16 code units: Latin takes one byte, kana two, kanji three. */
  addText(text: string): void {
    for (let at = 0; at < text.length; at++) this.add(text.charCodeAt(at))
  }
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }
}
