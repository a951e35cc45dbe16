import type { KeywordSearch } from './keywords.ts'
import { isBlank, startsWithDate } from './line-bytes.ts'
import { bytesFor, decoderOf } from './platform.ts'

/** A longer line is no log line: it is counted and not read. */
export const LONGEST_LINE = 64 * 1024
/** In the first bytes of a file every line is read, because tables have no word that all of them share. */
const READ_WHOLE = 2 * 1024 * 1024
/** In its very first bytes frequent words count too: they tell once and for all whose log it is. */
const EARLY = 256 * 1024
const PIECE = 1024 * 1024
/** A pasted line needs no more memory. */
const SMALL = 4096
/** Lines kept before and after the one that is read: one broken by mail or chat is put together again. */
export const KEPT_AROUND = 2
/** The most that is carried from one piece to the next. */
const CARRY = LONGEST_LINE * (2 * KEPT_AROUND + 1)

const NEWLINE = 10

/** The memory of a file that was read, for the next one: a folder of logs needs no more than its largest file. */
let spare: Uint8Array | undefined

/** One line as it was fed. `around(-1)` is the line before it, `around(1)` the one after; undefined past the ends. */
export type FedLine = { number: number; text: string; keyword: boolean; around: (by: number) => string | undefined }

/** The words to look for in the first bytes of a file, of which some are frequent, and behind them. */
export type KeywordSearches = { early: KeywordSearch; later: KeywordSearch }

/** Takes a line; true asks for every following line, keyword or not. */
export type LineSink = (line: FedLine) => boolean

/**
 * Cuts bytes into lines and hands on those worth reading: all at the start of a file and while the sink asks for all,
 * then only those with a keyword. Keeps a few lines, whatever the size of the file.
 */
export class LineFeed {
  /** Lines that are not empty, in all. */
  lines = 0
  readonly #searches: KeywordSearches
  readonly #sink: LineSink
  readonly #decoder = decoderOf('utf-8')
  #buffer = spare ?? bytesFor(SMALL)
  #filled = 0
  /** Where the first line that was not handed on begins, and its number. */
  #next = 0
  #number = 1
  #taken = 0
  #wantsAll = false
  #dropping = false

  constructor(searches: KeywordSearches, sink: LineSink) {
    this.#searches = searches
    this.#sink = sink
    spare = undefined
  }

  push(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length; from += PIECE) {
      let piece = chunk.subarray(from, from + PIECE)
      if (this.#dropping) piece = this.#dropRest(piece)
      this.#demand(this.#filled + piece.length)
      this.#buffer.set(piece, this.#filled)
      this.#filled += piece.length
      this.#read(this.#startOfKeptLines())
      this.#compact()
    }
  }

  /** Reads what is left; the last line needs no line end. */
  end(): void {
    if (!this.#dropping) this.#readLast()
    spare = this.#buffer
    this.#buffer = bytesFor(0)
  }

  #readLast(): void {
    if (this.#filled > this.#next && this.#buffer[this.#filled - 1] !== NEWLINE) {
      this.#demand(this.#filled + 1)
      this.#buffer[this.#filled] = NEWLINE
      this.#filled += 1
    }
    this.#read(this.#filled)
  }

  /** At most a piece and what is carried from the one before. */
  #demand(size: number): void {
    if (size <= this.#buffer.length) return
    const larger = bytesFor(Math.max(size, Math.min(2 * size, PIECE + CARRY + 1)))
    larger.set(this.#buffer.subarray(0, this.#filled))
    this.#buffer = larger
  }

  /** The end of what may be read now: the lines after it are the neighbours of those before. */
  #startOfKeptLines(): number {
    let end = this.#startOfLine(this.#filled)
    for (let kept = 0; kept < KEPT_AROUND && end > this.#next; kept++) end = this.#startOfLine(end - 1)
    return Math.max(end, this.#next)
  }

  /** The start of the line that `at` ends. */
  #startOfLine(at: number): number {
    return at <= 0 ? 0 : this.#buffer.lastIndexOf(NEWLINE, at - 1) + 1
  }

  #read(end: number): void {
    this.#readWhole(end)
    for (;;) {
      const found = this.#searches.later(this.#buffer, this.#next, end)
      if (found === -1) return this.#count(end)
      this.#count(this.#startOfLine(found))
      this.#hand(this.#buffer.indexOf(NEWLINE, found), true)
      this.#readWhole(end)
    }
  }

  /** Every line, at the start of a file and while the sink asks for all. */
  #readWhole(end: number): void {
    while (this.#next < end && (this.#wantsAll || this.#taken < READ_WHOLE)) {
      const lineEnd = this.#buffer.indexOf(NEWLINE, this.#next)
      const search = this.#taken < EARLY ? this.#searches.early : this.#searches.later
      const keyword = search(this.#buffer, this.#next, lineEnd) !== -1
      if (keyword || this.#wantsAll || !startsWithDate(this.#buffer, this.#next)) this.#hand(lineEnd, keyword)
      else this.#count(lineEnd + 1)
    }
  }

  #hand(lineEnd: number, keyword: boolean): void {
    const [start, number] = [this.#next, this.#number]
    this.#count(lineEnd + 1)
    if (lineEnd - start > LONGEST_LINE) return
    const text = this.#text(start, lineEnd)
    this.#wantsAll = this.#sink({ number, text, keyword, around: (by) => this.#around(start, lineEnd, by) })
  }

  #text(start: number, end: number): string {
    const cut = end > start && this.#buffer[end - 1] === 13 ? end - 1 : end
    return this.#decoder.decode(this.#buffer.subarray(start, Math.min(cut, start + LONGEST_LINE)))
  }

  #around(start: number, end: number, by: number): string | undefined {
    let [from, to] = [start, end]
    for (let step = 0; step < Math.abs(by); step++) {
      if (by < 0) [from, to] = [this.#startOfLine(from - 1), from - 1]
      else [from, to] = [to + 1, this.#buffer.subarray(0, this.#filled).indexOf(NEWLINE, to + 1)]
      if (to < 0 || from > to) return undefined
    }
    return this.#text(from, to)
  }

  /** Moves on to `end`, the start of a line, and counts the lines passed. */
  #count(end: number): void {
    const buffer = this.#buffer
    let at = this.#next
    let passed = 0
    let empty = 0
    this.#taken += end - at
    while (at < end) {
      const newline = buffer.indexOf(NEWLINE, at)
      // Anything above a space at the start of a line makes it one with text in it.
      if ((buffer[at] ?? 0) <= 32 && isBlank(buffer, at, newline)) empty += 1
      passed += 1
      at = newline + 1
    }
    this.lines += passed - empty
    this.#number += passed
    this.#next = at
  }

  /** Keeps the unread bytes and the lines before them; gives up on a line without an end. */
  #compact(): void {
    const lastLine = this.#startOfLine(this.#filled)
    let from = this.#next
    for (let kept = 0; kept < KEPT_AROUND && from > 0; kept++) from = this.#startOfLine(from - 1)
    if (this.#filled - from > CARRY) {
      this.#read(lastLine)
      from = lastLine
    }
    if (this.#filled - lastLine > LONGEST_LINE) return this.#drop()
    this.#buffer.copyWithin(0, from, this.#filled)
    this.#filled -= from
    this.#next -= from
  }

  #drop(): void {
    this.#read(this.#startOfLine(this.#filled))
    this.lines += 1
    this.#number += 1
    this.#dropping = true
    this.#filled = 0
    this.#next = 0
  }

  #dropRest(piece: Uint8Array): Uint8Array {
    const newline = piece.indexOf(NEWLINE)
    this.#dropping = newline === -1
    return newline === -1 ? piece.subarray(piece.length) : piece.subarray(newline + 1)
  }
}
