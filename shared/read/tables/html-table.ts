const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
/** More than any table a person copies. */
export const LONGEST_HTML = 5_000_000

/** A tag's name with `/` before it when it closes, or a piece of text. */
type Piece = ({ tag: string } | { text: string }) & { at: number }

/** A line of the text, and the line of the HTML where it began. */
export type HtmlLine = { text: string; line: number }

/** What an HTML file and the clipboard of Windows begin with. */
const HEAD = /^\s*(?:Version:\d\.\d\s+StartHTML:|<!doctype html|<html\b|<meta\b|<table\b|<!--StartFragment)/i

export const isHtml = (head: string) => HEAD.test(head)

/**
 * The text of a clipboard's HTML as lines, the cells of a row parted by tabs. Only tags are understood, and nothing of it
 * is ever put into a page. What is no tag is text.
 */
export const textOfHtml = (html: string) =>
  linesOfHtml(html)
    .map(({ text }) => text)
    .join('\n')

/** The same, each line with its place. */
export function linesOfHtml(html: string): HtmlLine[] {
  const text = new TableText()
  let [line, counted] = [1, 0]
  for (const piece of piecesOf(html.slice(0, LONGEST_HTML))) {
    for (let next = html.indexOf('\n', counted); next !== -1 && next < piece.at; next = html.indexOf('\n', counted)) {
      counted = next + 1
      line += 1
    }
    if ('text' in piece) text.add(decoded(piece.text), line)
    else text.tag(piece.tag, line)
  }
  return text.end()
}

class TableText {
  readonly #lines: HtmlLine[] = []
  /** Where the line that is being put together began. */
  #from = 1
  #cells: string[] | undefined
  #text = ''
  /** The element whose text is not shown. */
  #hidden = ''

  add(text: string, line: number): void {
    if (this.#hidden !== '') return
    if (!this.#cells && this.#text.trim() === '') this.#from = line
    this.#text += text
  }

  tag(tag: string, line: number): void {
    const name = tag.replace('/', '')
    if (HIDDEN.has(name)) this.#hidden = tag === name ? name : ''
    else if (tag === 'tr') {
      this.#line(this.#taken())
      this.#cells = []
      this.#from = line
    } else if (CELL_ENDS.has(tag)) this.#cells?.push(this.#taken())
    else if (tag === '/tr') this.#endRow()
    else if (BREAKS.has(name)) this.#break()
  }

  end(): HtmlLine[] {
    this.#line(this.#cells ? [...this.#cells, this.#taken()].join('\t') : this.#taken())
    return this.#lines
  }

  #endRow(): void {
    if (!this.#cells) return
    this.#line(this.#cells.join('\t'))
    this.#cells = undefined
    this.#text = ''
  }

  /** A paragraph inside a cell ends no row. */
  #break(): void {
    if (this.#cells) this.#text += ' '
    else this.#line(this.#taken())
  }

  #line(text: string): void {
    if (text.trim() !== '') this.#lines.push({ text, line: this.#from })
  }

  #taken(): string {
    const taken = this.#text.replace(/\s+/g, ' ').trim()
    this.#text = ''
    return taken
  }
}

const HIDDEN = new Set(['style', 'script', 'title'])
const CELL_ENDS = new Set(['/td', '/th'])
const BREAKS = new Set(['p', 'div', 'br', 'li', 'h1', 'h2', 'h3', 'h4', 'table', 'tbody', 'thead'])

function* piecesOf(html: string): Generator<Piece> {
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const close = open === -1 ? -1 : html.indexOf('>', open)
    if (close === -1) return yield { text: html.slice(at), at }
    if (open > at) yield { text: html.slice(at, open), at }
    const tag = /^\/?[a-z][a-z0-9]{0,15}/i.exec(html.slice(open + 1, open + 20))?.[0]
    if (tag) yield { tag: tag.toLowerCase(), at: open }
    at = close + 1
  }
}

/** Text without its entities. */
export const decoded = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
