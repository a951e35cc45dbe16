const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
/** More than any table a person copies. */
const LONGEST = 5_000_000

/** A tag's name with `/` before it when it closes, or a piece of text. */
type Piece = { tag: string } | { text: string }

/**
 * The text of a clipboard's HTML as lines, the cells of a row parted by tabs. Only tags are understood, and nothing of it
 * is ever put into a page. What is no tag is text.
 */
export function textOfHtml(html: string): string {
  const text = new TableText()
  for (const piece of piecesOf(html.slice(0, LONGEST))) {
    if ('text' in piece) text.add(decoded(piece.text))
    else text.tag(piece.tag)
  }
  return text.end()
}

class TableText {
  readonly #lines: string[] = []
  #cells: string[] | undefined
  #text = ''
  /** The element whose text is not shown. */
  #hidden = ''

  add(text: string): void {
    if (this.#hidden === '') this.#text += text
  }

  tag(tag: string): void {
    const name = tag.replace('/', '')
    if (HIDDEN.has(name)) this.#hidden = tag === name ? name : ''
    else if (tag === 'tr') {
      this.#line(this.#taken())
      this.#cells = []
    } else if (CELL_ENDS.has(tag)) this.#cells?.push(this.#taken())
    else if (tag === '/tr') this.#endRow()
    else if (BREAKS.has(name)) this.#break()
  }

  end(): string {
    this.#line(this.#cells ? [...this.#cells, this.#taken()].join('\t') : this.#taken())
    return this.#lines.join('\n')
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

  #line(line: string): void {
    if (line.trim() !== '') this.#lines.push(line)
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
    if (close === -1) return yield { text: html.slice(at) }
    if (open > at) yield { text: html.slice(at, open) }
    const tag = /^\/?[a-z][a-z0-9]{0,15}/i.exec(html.slice(open + 1, open + 20))?.[0]
    if (tag) yield { tag: tag.toLowerCase() }
    at = close + 1
  }
}

const decoded = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
