import { expect, it } from 'vitest'
import { readPasted } from '#shared/read/read-texts.ts'
import { textOfHtml } from '#shared/read/tables/html-table.ts'

it("turns a clipboard's table into lines with tabs", () => {
  const html = `<html><head><style>td { color: red }</style><title>x</title></head><body><!--StartFragment-->
    <p>before</p><table><thead><tr><th>Name</th><th>Type</th></tr></thead>
    <tbody><tr><td><a href="#">nfs &amp; 01</a></td><td><div>NFS</div> <span>3</span></td></tr>
    <tr><td>a &lt;b&gt; &#12354;</td><td></td></tr></tbody></table>after</body></html>`
  expect(textOfHtml(html)).toBe('before\nName\tType\nnfs & 01\tNFS 3\na <b> あ\t\nafter')
})

it('reads facts from it', async () => {
  const { facts } = await readPasted(
    'pasted',
    textOfHtml('<table><tr><th>名前</th><th>種類</th></tr><tr><td>ds1</td><td>NFS 3</td></tr></table>'),
  )
  expect(facts.map(({ subject, key, value }) => [subject.name, key, value])).toEqual([
    ['ds1', 'datastore.type', 'nfs3'],
  ])
})

it.each(['<', '<<<<', '</', '<td', 'a<b', '<td>x', '&#99999999;', '&nope;'])('bears %s', (html) => {
  expect(typeof textOfHtml(html)).toBe('string')
})

it('takes no longer than the text is long', () => {
  const start = performance.now()
  textOfHtml('<'.repeat(300_000))
  textOfHtml('<td '.repeat(300_000))
  expect(performance.now() - start).toBeLessThan(5000)
})
