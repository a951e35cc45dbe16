import assert from 'node:assert/strict'
import type { ServedApp } from './served-app.ts'
import { heading, type Tab, until } from './tab.ts'

const LINE = 'Using backup proxy px01 for disk Hard disk 1 [hotadd]'

/** A log that is kept because the person asked is there after a reload, byte by byte, and says the same when it is read again. */
export async function expectKeptLog(tab: Tab, { url }: ServedApp): Promise<void> {
  await tab.goto(`${url}/#/logs`)
  await heading(tab)
  await done(
    tab,
    `(box) => { box.value = ${JSON.stringify(LINE)}; box.dispatchEvent(new Event('input', { bubbles: true })) }`,
    '.paste-box textarea',
  )
  await done(tab, CLICK, '.paste-box button')
  await done(tab, CLICK, '.logs-keep:last-of-type input')
  await done(tab, CLICK, '.logs-take button:enabled')
  const opened = await until(
    'a case',
    () => tab.read<string>('location.hash'),
    (hash) => hash.startsWith('#/case/'),
  )
  await tab.goto(`${url}/#/logs?case=${opened.slice('#/case/'.length)}`)
  await tab.reload()
  await done(tab, CLICK, '[aria-labelledby=logs-kept] > button')
  const told = await until(
    'the log read again',
    () => tab.read<string>(`document.querySelector('.logs-offers li')?.textContent ?? ''`),
    (text) => text !== '',
  )
  assert.ok(told.includes(LINE), told)
}

const CLICK = '(element) => element.click()'

/** Does something with an element, once it is there. */
async function done(tab: Tab, what: string, selector: string): Promise<void> {
  const found = `(() => { const element = document.querySelector(${JSON.stringify(selector)}); if (element) (${what})(element); return element !== null })()`
  await until(
    selector,
    () => tab.read<boolean>(found),
    (was) => was,
  )
}
