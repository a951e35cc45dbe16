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
  const lines: string[] = []
  let cells: string[] | undefined
  let text = ''
  let hidden = ''
  const taken = () => {
    const taken = text.replace(/\s+/g, ' ').trim()
    text = ''
    return taken
  }
  const end = (line: string) => {
    if (line.trim() !== '') lines.push(line)
  }
  for (const piece of piecesOf(html.slice(0, LONGEST))) {
    if ('text' in piece) text += hidden ? '' : decoded(piece.text)
    else if (HIDDEN.has(piece.tag.replace('/', ''))) hidden = piece.tag.startsWith('/') ? '' : piece.tag
    else if (piece.tag === 'tr') {
      end(taken())
      cells = []
    } else if (CELL_ENDS.has(piece.tag)) cells?.push(taken())
    else if (piece.tag === '/tr' && cells) {
      end(cells.join('\t'))
      cells = undefined
      text = ''
    } else if (BREAKS.has(piece.tag.replace('/', ''))) {
      if (cells) text += ' '
      else end(taken())
    }
  }
  end(cells ? [...cells, taken()].join('\t') : taken())
  return lines.join('\n')
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
