import { decoded, LONGEST_HTML, type HtmlLine } from './html-table.ts'

/** What `esxcli --formatter=xml` begins with. */
const HEAD = /^[\s\S]{0,400}<output xmlns="[^"]{0,100}\/esxcli"/

export const isEsxcliXml = (head: string) => HEAD.test(head)

const PIECE =
  /<structure\b|<field name="(?<name>\w{1,60})">\s{0,80}<(?<type>\w{1,20})>(?<value>[^<]{0,2000})<\/\k<type>>/g

/** Its fields as `name: value` lines, an empty one before each thing, each with its place. */
export function linesOfEsxcliXml(xml: string): HtmlLine[] {
  const lines: HtmlLine[] = []
  let [line, counted] = [1, 0]
  for (const { index, groups = {} } of xml.slice(0, LONGEST_HTML).matchAll(PIECE)) {
    line += xml.slice(counted, index).split('\n').length - 1
    counted = index
    const { name, value = '' } = groups
    lines.push({ text: name === undefined ? '' : `${name}: ${decoded(value).trim()}`, line })
  }
  return lines
}
