import type { Fact } from '#shared/model/fact.ts'
import type { Reading } from '#shared/model/reading.ts'
import { decoderOf, utf8 } from './stream/platform.ts'
import type { FileSink } from './stream/packed.ts'
import { isEsxcliXml, linesOfEsxcliXml } from './tables/esxcli-xml.ts'
import { isHtml, linesOfHtml, LONGEST_HTML } from './tables/html-table.ts'

/** Whether a file's first letters are those of a table saved as HTML, or of esxcli's XML. */
export const isMarkup = (head: string) => isHtml(head) || isEsxcliXml(head)

/** A reader of text, as far as it is needed here. */
type TextReader = { push(chunk: Uint8Array): void; end(): Reading }

/**
 * Reads a table that was saved as HTML: as the text it shows, with the lines of the HTML as evidence. What is longer than
 * any table a person copies is cut off.
 */
export function htmlSink(reader: TextReader, tell: (reading: Reading) => void): FileSink {
  const decoder = decoderOf('utf-8')
  let html = ''
  return {
    push(chunk) {
      if (html.length < LONGEST_HTML) html += decoder.decode(chunk, { stream: true })
    },
    end() {
      const lines = isEsxcliXml(html.slice(0, 600)) ? linesOfEsxcliXml(html) : linesOfHtml(html)
      reader.push(utf8.encode(lines.map(({ text }) => text).join('\n')))
      tell(placed(reader.end(), (line) => lines[line - 1]?.line ?? line))
    },
  }
}

/** The same reading with other line numbers. */
function placed(reading: Reading, lineOf: (line: number) => number): Reading {
  const moved = <T extends { line: number }>(item: T): T => ({ ...item, line: lineOf(item.line) })
  const fact = (each: Fact): Fact => {
    const { file, line } = each.evidence
    if (line === undefined) return each
    return { ...each, evidence: { ...each.evidence, where: `${file}:${lineOf(line)}`, line: lineOf(line) } }
  }
  return {
    facts: reading.facts.map(fact),
    stuns: reading.stuns.map(moved),
    timeline: reading.timeline.map(moved),
    skipped: reading.skipped,
  }
}
