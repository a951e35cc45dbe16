const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
/** More than any table a person copies. */
const LONGEST = 5_000_000

/**
 * The text of a clipboard's HTML as lines, the cells of a row parted by tabs. Only tags are understood, none of it is
 * ever put into a page. What is no tag is text.
 */
export function textOfHtml(html: string): string {
  const lines: string[] = []
  let cells: string[] = []
  let text = ''
  const endCell = () => {
    cells.push(text.replace(/\s+/g, ' ').trim())
    text = ''
  }
  const endRow = () => {
    endCell()
    if (cells.some((cell) => cell !== '')) lines.push(cells.join('\t'))
    cells = []
  }
  let hidden = ''
  for (const [, tag, name = '', plain = ''] of html.slice(0, LONGEST).matchAll(/(<\/?([a-zA-Z][\w-]{0,20})[^<>]{0,4000}>)|([^<]{1,4000}|<)/g)) {
    const lower = name.toLowerCase()
    if (!tag) text += hidden ? '' : decoded(plain)
    else if (lower === 'style' || lower === 'script' || lower === 'title') hidden = tag.startsWith('</') ? '' : lower
    else if (/^(?:tr|p|div|h\d|li|table|tbody|thead)$/.test(lower)) {
      if (!(lower === 'tr' && !tag.startsWith('</') && cells.length === 0 && text.trim() === '')) endIfInCell(lower)
    } else if (lower === 'br') text += ' '
    else if ((lower === 'td' || lower === 'th') && tag.startsWith('</')) endCell()
  }
  endRow()
  return lines.join('\n')

  /** A paragraph inside a cell ends no row; outside of a table it is a line. */
  function endIfInCell(name: string): void {
    if (name === 'tr') {
      if (text.trim() === '') {
        text = ''
        if (cells.length > 0) lines.push(cells.join('\t'))
        cells = []
      } else endRow()
    } else if (cells.length === 0 && !/<t[dh]/i.test(html)) endRow()
    else text += ' '
  }
}

const decoded = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
