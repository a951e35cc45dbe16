import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pack } from '#shared/model/pack.ts'
import { ContentSearch } from '#shared/search/content-search.ts'
import { readIndex } from '#shared/search/index-file.ts'
import type { ServedApp } from './served-app.ts'
import { heading, type Tab, until } from './tab.ts'

/** Every kind of query whose terms an engine could see in its own way: width, marks, romaji, slips, prefixes, synonyms, a pasted line. */
const QUERIES = [
  'snapshot hunter',
  'ｽﾅｯﾌﾟｼｮｯﾄ 統合',
  'がﾞが データストア',
  'sunappushotto',
  'orphanned snapshto',
  'トランス',
  'why does my VM freeze after the backup',
  'バックアップのたびに仮想マシンが固まる',
  'NFSLock: 1505: Stop accessing fd 0x43088f419390(testvm02.vmx.lck)  3',
]
const MOST_SHOWN = 20

/** The results of one tab are those that Node finds with the index as it was shipped: ids and order. */
export async function expectSameResults(tab: Tab, { folder, url }: ServedApp): Promise<void> {
  const search = shippedSearch(folder)
  await tab.goto(`${url}/#/search`)
  await heading(tab)
  for (const text of QUERIES) {
    const expected = search.search({ text, language: 'en', limit: MOST_SHOWN }).map(({ id }) => id)
    assert.ok(expected.length > 0, `nothing is found for ${text}`)
    await tab.read(`void (location.hash = ${JSON.stringify(`#/search?q=${encodeURIComponent(text)}`)})`)
    await until(
      `the results of ${text}: ${expected.join()}`,
      () => tab.read<string>(SHOWN),
      (shown) => shown === expected.join(),
    )
  }
}

/** The ids that the page shows, without the part to which a link leads. */
const SHOWN = `[...document.querySelectorAll('main .results a.result-link')].map((link) => link.hash.slice(2).split('?')[0]).join()`

function shippedSearch(folder: string): ContentSearch {
  const { content, hash } = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8')) as Pack
  const file = readIndex(readFileSync(join(folder, 'search-index.bin')), hash)
  assert.ok(file, 'the shipped index is not that of the shipped pack')
  return new ContentSearch(content, file.words, file.index)
}
