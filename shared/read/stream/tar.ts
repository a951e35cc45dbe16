import { decoderOf } from './platform.ts'
import type { FileSink, OpenFile } from './packed.ts'

const BLOCK = 512
const LONGEST_NAME = 4096

/**
 * Reads a tar as it comes: ordinary files are opened under their path, everything else is passed over. GNU long names
 * and the ustar prefix are known; other extensions keep the short name.
 */
export class Tar implements FileSink {
  readonly #open: OpenFile
  readonly #decoder = decoderOf('utf-8')
  readonly #header = new Uint8Array(BLOCK)
  #headerFilled = 0
  #left = 0
  #padding = 0
  #file: FileSink | undefined
  #longName: string | undefined
  #naming = false

  constructor(open: OpenFile) {
    this.#open = open
  }

  push(chunk: Uint8Array): void {
    let at = 0
    while (at < chunk.length) {
      if (this.#left > 0) at += this.#body(chunk.subarray(at, at + this.#left))
      else if (this.#padding > 0) {
        const skip = Math.min(this.#padding, chunk.length - at)
        this.#padding -= skip
        at += skip
      } else at += this.#head(chunk.subarray(at, at + BLOCK - this.#headerFilled))
    }
  }

  /** A bundle that breaks off still gave what came before. */
  end(): void {
    this.#file?.end()
    this.#file = undefined
  }

  #body(bytes: Uint8Array): number {
    if (this.#naming) this.#longName = `${this.#longName ?? ''}${this.#decoder.decode(bytes)}`.slice(0, LONGEST_NAME)
    this.#file?.push(bytes)
    this.#left -= bytes.length
    if (this.#left === 0) {
      this.end()
      this.#naming = false
    }
    return bytes.length
  }

  #head(bytes: Uint8Array): number {
    this.#header.set(bytes, this.#headerFilled)
    this.#headerFilled += bytes.length
    if (this.#headerFilled === BLOCK) {
      this.#headerFilled = 0
      this.#enter()
    }
    return bytes.length
  }

  #enter(): void {
    const size = Number.parseInt(this.#field(124, 12).trim() || '0', 8)
    const type = this.#field(156, 1)
    this.#left = Number.isSafeInteger(size) && size > 0 ? size : 0
    this.#padding = (BLOCK - (this.#left % BLOCK)) % BLOCK
    this.#naming = type === 'L'
    if (this.#naming) {
      this.#longName = ''
      return
    }
    const name = (this.#longName ?? [this.#field(345, 155), this.#field(0, 100)].filter(Boolean).join('/')).split(
      '\0',
    )[0]
    this.#longName = undefined
    if ((type === '0' || type === '') && this.#left > 0 && name) this.#file = this.#open(name.replace(/^\.\//, ''))
  }

  #field(at: number, length: number): string {
    return this.#decoder.decode(this.#header.subarray(at, at + length)).split('\0')[0] ?? ''
  }
}
